import { command } from '../command.ts'
import { usageError } from '../command-error.ts'
import { type By, listOf, percent, type Score, scoreBy, scoreTable } from '../compliance-score.ts'
import { option, optionOf } from '../option.ts'
import { instant, oneOf, Unreadable, whole } from '../readers.ts'
import { resourcesResult } from '../resource-compliance.ts'
import { type Asked, changesResult, verdictsResult } from '../verdicts.ts'

export const compliance = command({
  name: 'compliance',
  summary: 'Shows how well the account and region comply: as a whole and rule by rule, the worst first.',
  help: [
    'The score is the percentage that complies of what complies or does not. With --since the scores of then stand beside those of',
    'now; of resources, and with --rule or --resource, what turned since is shown. A pack is scored by the rules that it has now.',
    'All accounts can be seen by a key that may do so: `plumbline keys create --admin` makes one.',
  ].join('\n'),
  options: {
    by: optionOf('--by <what>', 'rule, pack, resource, or account', oneOf('rule', 'pack', 'resource', 'account'), {
      fallback: 'rule',
    }),
    at: optionOf('--at <time>', 'As it was then; now by default', instant),
    since: optionOf('--since <time>', 'Also as it was then, or what turned since', instant),
    pack: option('--pack <name>', 'Of the rules of this conformance pack'),
    rule: option('--rule <name>', 'What this rule says of each resource, instead'),
    resource: optionOf('--resource <type/id>', 'What rules say of this resource, instead', (text) => {
      const [, resourceType, resourceId] = /^([^/]+)\/(.+)$/.exec(text) ?? []
      if (resourceType === undefined || resourceId === undefined) {
        throw new Unreadable('must be a type and an id such as AWS::S3::Bucket/data')
      }
      return { resourceType, resourceId }
    }),
    limit: optionOf('--limit <number>', 'Resources shown with --by resource', whole(1, 100_000), { fallback: '100' }),
  },

  async run({ by, at, since, pack, rule, resource, limit }, context) {
    if (since !== undefined && since >= (at ?? context.clock().toISOString())) {
      throw usageError(`--since must be before ${at === undefined ? 'now' : '--at'}`)
    }
    const isListing = rule !== undefined || resource !== undefined
    if (isListing && context.sources.by === 'flag') throw usageError('--by excludes --rule and --resource')
    if (pack !== undefined && (isListing || by !== 'rule')) throw usageError('--pack is scored by its rules only')
    const api = await context.api()
    const asked: Asked = { ...(rule === undefined ? {} : { ruleName: rule }), ...resource }
    if (since !== undefined && (isListing || by === 'resource'))
      return changesResult(api, asked, { since, at }, context)
    if (isListing) return verdictsResult(api, asked, at, context)
    if (by === 'resource') return resourcesResult(api, { at, limit }, context)

    const score = await scoreBy(api, by, { at, packName: pack })
    const before = since === undefined ? undefined : await scoreBy(api, by, { at: since, packName: pack })
    const lines = score.parts.length === 0 ? `No ${listOf(by)}.\n` : scoreTable(by, score, before, context.colour)
    const rest = score.truncated ? `There are more ${listOf(by)} than are counted here.\n` : ''
    const head = headOf(score, before)
    return {
      json: { ...named(by, score), ...(before === undefined ? {} : { since: named(by, before) }) },
      text: [
        head === undefined ? '' : `${context.colour.bold(head)}\n`,
        head !== undefined && score.parts.length > 0 ? '\n' : '',
        lines,
        rest,
      ].join(''),
    }
  },
})

/** Of the whole, where the parts add up to one: packs may share resources, and accounts are their owners'. */
function headOf({ at, score, compliant, nonCompliant }: Score, before: Score | undefined): string | undefined {
  if (compliant === undefined) return undefined
  const then = before === undefined ? '' : ` (${percent(before.score) ?? 'no score'} at ${before.at})`
  return `${percent(score) ?? 'No score'} at ${at}${then}: ${compliant} compliant, ${nonCompliant} not`
}

/** As the API gives it: `{ at, score, rules }`. */
function named(by: By, { parts, ...whole }: Score): object {
  return { ...whole, [listOf(by)]: parts }
}
