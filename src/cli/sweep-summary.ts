import type { Colours } from './colour.ts'
import type { Swept, SweptType } from './follow-sweep.ts'
import { printable } from './printable.ts'

/** An emulator or a young region lacks hundreds of types. */
const MOST_UNAVAILABLE = 10

/** What was read, and below it each type that was not. */
export function sweepSummary(accounts: readonly Swept[], colour: Colours): string {
  const lines: string[] = []
  for (const { accountId, types } of accounts) {
    const of = (outcome: SweptType['outcome']) => types.filter((type) => type.outcome === outcome)
    const read = of('read')
    const sum = (count: (type: SweptType) => number) => read.reduce((total, type) => total + count(type), 0)
    const regions = new Set(types.map(({ region }) => region)).size
    lines.push(
      `Account ${accountId}: ${read.length} of ${types.length} types read in ${regions} ${regions === 1 ? 'region' : 'regions'}, ` +
        `${sum((t) => t.resources)} resources, ${sum((t) => t.changed)} changed, ${sum((t) => t.deleted)} deleted.`,
    )
    for (const type of of('failed')) lines.push(colour.red(`  failed       ${why(type)}`))
    for (const type of of('pending'))
      lines.push(colour.red(`  not over     ${printable(`${type.region} ${type.resourceType}`)}`))
    const unavailable = of('unavailable')
    for (const type of unavailable.slice(0, MOST_UNAVAILABLE)) lines.push(colour.dim(`  unavailable  ${why(type)}`))
    const rest = unavailable.length - MOST_UNAVAILABLE
    if (rest > 0) lines.push(colour.dim(`  unavailable  ${rest} more types (--json lists them)`))
  }
  return `${lines.join('\n')}\n`
}

function why({ region, resourceType, errorCode, errorMessage }: SweptType): string {
  return printable(`${region} ${resourceType}: ${errorCode}: ${errorMessage}`)
}
