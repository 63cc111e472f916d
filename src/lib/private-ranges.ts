/** IPv4 ranges as numbers, to see what they have in common. */
interface Range {
  readonly first: number
  readonly last: number
}

/** https://datatracker.ietf.org/doc/html/rfc1918#section-3 */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'] as const

const ZERO = '0'.charCodeAt(0)
/** What ends each part but the last. */
const ENDS = [...'.../'].map((end) => end.charCodeAt(0))
const MOST_DIGITS = [3, 3, 3, 3, 2]

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

/** Digit by digit: rules ask for each range of each security group, some of them several times. */
function rangeOf(cidr: string): Range | undefined {
  const text = cidr.trim()
  const parts = [-1, -1, -1, -1, -1]
  let part = 0
  let digits = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    const digit = code - ZERO
    if (digit >= 0 && digit <= 9) {
      const value = Math.max(parts[part]!, 0) * 10 + digit
      digits += 1
      if (value > 255 || digits > MOST_DIGITS[part]!) return undefined
      parts[part] = value
    } else {
      if (code !== ENDS[part] || parts[part] === -1) return undefined
      part += 1
      digits = 0
    }
  }
  const [a, b, c, d, bits] = parts as [number, number, number, number, number]
  if (bits === -1 || bits > 32) return undefined
  const size = 2 ** (32 - bits)
  const address = ((a * 256 + b) * 256 + c) * 256 + d
  const first = address - (address % size)
  return { first, last: first + size - 1 }
}
