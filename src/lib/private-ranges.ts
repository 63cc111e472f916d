/** IPv4 ranges as numbers, to see what they have in common. */
interface Range {
  readonly first: number
  readonly last: number
}

/** https://datatracker.ietf.org/doc/html/rfc1918#section-3 */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'] as const

const ranges = PRIVATE.map((cidr) => [cidr, rangeOf(cidr)!] as const)

/**
 * The range of RFC 1918 that an IPv4 range (`10.1.0.0/16`) is about: the whole of it, or, with `part`, some of it.
 * @returns nothing, too, for a text that is no IPv4 range
 */
export function privateRange(cidr: string, part: boolean): string | undefined {
  const range = rangeOf(cidr)
  if (range === undefined) return undefined
  return ranges.find(([, { first, last }]) =>
    part ? range.first <= last && first <= range.last : range.first <= first && last <= range.last,
  )?.[0]
}

/** Whether an IPv4 address is of RFC 1918. */
export function isPrivate(address: string): boolean {
  return privateRange(`${address}/32`, true) !== undefined
}

function rangeOf(cidr: string): Range | undefined {
  const [, ...parts] = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(cidr.trim()) ?? []
  const [a, b, c, d, bits] = parts.map(Number)
  if (bits === undefined || bits > 32 || [a!, b!, c!, d!].some((octet) => octet > 255)) return undefined
  const size = 2 ** (32 - bits)
  const address = ((a! * 256 + b!) * 256 + c!) * 256 + d!
  const first = address - (address % size)
  return { first, last: first + size - 1 }
}
