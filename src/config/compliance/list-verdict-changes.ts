import { resourceKeySchema, text, time } from '../items/item-schema.ts'
import { INVALID_TOKEN } from '../items/messages.ts'
import { besideOperation } from '../operation.ts'
import { pagePosition, pageToken } from '../page-position.ts'
import { complianceSchema, ruleNameSchema } from './counts.ts'
import { KNOWN_RULES, ruleIdsAsked } from './known-rules.ts'
import type { Compliance } from './write-verdicts.ts'

interface Input {
  readonly since: string
  readonly until?: string
  readonly ruleName?: string
  readonly resourceType?: string
  readonly resourceId?: string
  readonly limit: number
  readonly nextToken?: string
}

interface Change {
  readonly at: string
  readonly ruleName: string
  readonly resourceType: string
  readonly resourceId: string
  readonly before?: Compliance
  readonly after?: Compliance
  readonly annotation?: string
}

interface Row {
  readonly at: Date
  /** Microseconds since 1970, which `at` has no room for. */
  readonly at_us: string
  readonly rule_id: string
  readonly name: string
  readonly resource_type: string
  readonly resource_id: string
  readonly before: Compliance | null
  readonly after: Compliance | null
  readonly annotation: string | null
}

export const listVerdictChanges = besideOperation<
  Input,
  { until: string; changes: readonly Change[]; nextToken?: string }
>({
  name: 'ListVerdictChanges',
  summary: 'Which verdicts turned between two instants: of all rules and resources, or of one.',
  input: {
    type: 'object',
    properties: {
      since: time,
      until: { ...time, description: 'Now when absent.' },
      ruleName: { ...ruleNameSchema, description: 'Also of a rule that is deleted since.' },
      ...resourceKeySchema,
      limit: { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
      nextToken: { type: 'string', description: 'From the page before.' },
    },
    required: ['since'],
  },
  output: {
    type: 'object',
    properties: {
      until: time,
      changes: {
        type: 'array',
        description: 'The newest first.',
        items: {
          type: 'object',
          properties: {
            at: time,
            ruleName: text,
            resourceType: text,
            resourceId: text,
            before: { ...complianceSchema, description: 'Absent where nothing was said before.' },
            after: { ...complianceSchema, description: 'Absent where nothing is said any more.' },
            annotation: text,
          },
          required: ['at', 'ruleName', 'resourceType', 'resourceId'],
        },
      },
      nextToken: text,
    },
    required: ['until', 'changes'],
  },
  async run({ since, until: asked, ruleName, resourceType, resourceId, limit, nextToken }, ctx) {
    const { db, caller, now, fail } = ctx
    const ruleIds = await ruleIdsAsked(ctx, { ruleName, resourceType, resourceId })
    const filter = [since, asked ?? null, ruleName ?? null, resourceType ?? null, resourceId ?? null]
    const question = ['ListVerdictChanges', ...filter]
    const position = pagePosition(ctx, nextToken, question, () => fail('ValidationException', INVALID_TOKEN))
    const [afterUs, afterRule, afterType, afterId] = (position ?? []) as (string | undefined)[]
    const until = asked ?? now.toISOString()
    const { rows } = await db.query<Row>(SELECT, [
      ...[caller.accountId, caller.region, since, until, ruleIds ?? null, resourceType ?? null, resourceId ?? null],
      ...[afterUs ?? null, afterRule ?? null, afterType ?? null, afterId ?? null, limit + 1],
    ])
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      until,
      changes: page.map((row) => ({
        at: row.at.toISOString(),
        ruleName: row.name,
        resourceType: row.resource_type,
        resourceId: row.resource_id,
        ...(row.before === null ? {} : { before: row.before }),
        ...(row.after === null ? {} : { after: row.after }),
        ...(row.annotation === null ? {} : { annotation: row.annotation }),
      })),
      ...(last && rows.length > limit
        ? { nextToken: pageToken(ctx, [last.at_us, last.rule_id, last.resource_type, last.resource_id], question) }
        : {}),
    }
  },
})

const SAME =
  'o.account_id = v.account_id and o.region = v.region and o.rule_id = v.rule_id and o.resource_type = v.resource_type and o.resource_id = v.resource_id'
const WHERE = `v.account_id = $1 and v.region = $2 and ($5::text[] is null or v.rule_id = any($5::text[]))
  and ($6::text is null or v.resource_type = $6) and ($7::text is null or v.resource_id = $7)`

/** What began, with what it followed at once; and what ended with nothing to follow. An annotation that changes turns nothing. */
const SELECT = `
  select t.*, k.name from (
    select v.from_time as at, (extract(epoch from v.from_time) * 1000000)::bigint::text as at_us, v.rule_id, v.resource_type,
      v.resource_id, o.compliance as before, v.compliance as after, v.annotation
    from verdict v left join verdict o on ${SAME} and o.to_time = v.from_time
    where ${WHERE} and v.from_time > $3 and v.from_time <= $4 and o.compliance is distinct from v.compliance
    union all
    select v.to_time, (extract(epoch from v.to_time) * 1000000)::bigint::text, v.rule_id, v.resource_type, v.resource_id,
      v.compliance, null, null
    from verdict v
    where ${WHERE} and v.to_time > $3 and v.to_time <= $4
      and not exists (select from verdict o where ${SAME} and o.from_time = v.to_time)) t
  join (${KNOWN_RULES}) k on k.rule_id = t.rule_id
  where $8::text is null or (-at_us::bigint, t.rule_id, t.resource_type, t.resource_id) > (-$8::bigint, $9, $10, $11)
  order by at_us::bigint desc, t.rule_id, t.resource_type, t.resource_id limit $12`
