/** The fields of a flow log's records, in their order. */
export type Format = readonly string[]

/** Who sent to whom, as an interface saw it. */
export interface Flow {
  readonly interfaceId: string
  readonly source: string
  readonly destination: string
}

/** Without these nothing can be said of a record. */
const NEEDED = ['interface-id', 'srcaddr', 'dstaddr']
/** What a flow log writes that names no format. */
const BY_DEFAULT =
  'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status'

/**
 * Reads the format of a flow log: `${version} ${srcaddr}`, or the first line of a file: `version srcaddr`.
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html
 * @returns nothing for a format whose records do not tell who sent to whom
 */
export function formatOf(text: string | undefined): Format | undefined {
  const fields = (text || BY_DEFAULT)
    .trim()
    .split(/\s+/)
    .map((field) => field.replace(/^\$\{(.*)\}$/, '$1'))
  return NEEDED.every((field) => fields.includes(field)) ? fields : undefined
}

/** A record of traffic that was let through; nothing for one that was rejected, is skipped or of another format. */
export function flowOf(line: string, format: Format): Flow | undefined {
  const values = line.trim().split(' ')
  if (values.length !== format.length) return undefined
  const field = (name: string) => values[format.indexOf(name)] ?? '-'
  if (format.includes('action') && field('action') !== 'ACCEPT') return undefined
  const [interfaceId, source, destination] = NEEDED.map(field) as [string, string, string]
  return source === '-' || destination === '-' ? undefined : { interfaceId, source, destination }
}
