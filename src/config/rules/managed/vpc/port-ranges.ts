import type { Parameter } from '../../parameters.ts'

/** TCP or UDP ports, both ends included. */
export interface PortRange {
  readonly from: number
  readonly to: number
}

const LAST_PORT = 65_535
export const allPorts: PortRange = { from: 0, to: LAST_PORT }

export function includes(range: PortRange, port: number): boolean {
  return range.from <= port && port <= range.to
}

/** Whether each port of a range is in one of others. */
export function isWithin({ from, to }: PortRange, ranges: readonly PortRange[]): boolean {
  let next = from
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    if (range.from > next) return false
    next = Math.max(next, range.to + 1)
    if (next > to) return true
  }
  return false
}

/** `443`, `1020-1025` or, for all ports, `all ports`. */
export function portRangeText({ from, to }: PortRange): string {
  if (from === 0 && to === LAST_PORT) return 'all ports'
  return from === to ? `port ${from}` : `ports ${from}-${to}`
}

/**
 * A parameter that lists ports and ranges of them: `443,1020-1025`.
 * @param fallback when it is not given
 */
export function portRanges(fallback: string): Parameter<readonly PortRange[]> {
  return { kind: 'list', required: false, fallback, parse: readPortRanges }
}

function readPortRanges(text: string): readonly PortRange[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, from, to = from] = /^(\d{1,5})(?:\s*-\s*(\d{1,5}))?$/.exec(part) ?? []
      const range = { from: Number(from), to: Number(to) }
      if (!(range.from <= range.to && range.to <= LAST_PORT)) throw new Error('must be ports such as 443,1020-1025')
      return range
    })
}
