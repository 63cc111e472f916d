import { resourceKeySchema, text, time } from '../items/item-schema.ts'
import { INVALID_TOKEN } from '../items/messages.ts'
import { besideOperation } from '../operation.ts'
import { pagePosition, pageToken } from '../page-position.ts'
import { asOf, complianceSchema, heldAt, ruleNameSchema } from './counts.ts'
import { KNOWN_RULES, ruleIdsAsked } from './known-rules.ts'
import type { Compliance } from './write-verdicts.ts'

interface Input {
  readonly at?: string
  readonly ruleName?: string
  readonly resourceType?: string
  readonly resourceId?: string
  readonly limit: number
  readonly nextToken?: string
}

interface Verdict {
  readonly ruleName: string
  readonly resourceType: string
  readonly resourceId: string
  readonly compliance: Compliance
  readonly annotation?: string
  readonly reason?: string
  readonly since: string
  readonly until?: string
}

interface Row {
  readonly rule_id: string
  readonly name: string
  readonly resource_type: string
  readonly resource_id: string
  readonly compliance: Compliance
  readonly annotation: string | null
  readonly reason: string | null
  readonly from_time: Date
  readonly to_time: Date | null
}

export const listVerdicts = besideOperation<Input, { at: string; verdicts: readonly Verdict[]; nextToken?: string }>({
  name: 'ListVerdicts',
  summary: 'What rules say of resources, now or at an instant, and since when: of a rule, of a type, of a resource.',
  input: {
    type: 'object',
    properties: {
      at: asOf,
      ruleName: { ...ruleNameSchema, description: 'Also of a rule that is deleted since.' },
      ...resourceKeySchema,
      limit: { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
      nextToken: { type: 'string', description: 'From the page before.' },
    },
  },
  output: {
    type: 'object',
    properties: {
      at: time,
      verdicts: {
        type: 'array',
        description: 'By resource type, resource id and rule.',
        items: {
          type: 'object',
          properties: {
            ruleName: text,
            resourceType: text,
            resourceId: text,
            compliance: complianceSchema,
            annotation: text,
            reason: { type: 'string', description: 'INSUFFICIENT_DATA only.' },
            since: time,
            until: { ...time, description: 'Absent while it holds.' },
          },
          required: ['ruleName', 'resourceType', 'resourceId', 'compliance', 'since'],
        },
      },
      nextToken: text,
    },
    required: ['at', 'verdicts'],
  },
  async run({ at, ruleName, resourceType, resourceId, limit, nextToken }, ctx) {
    const { db, caller, now, fail } = ctx
    const ruleIds = await ruleIdsAsked(ctx, { ruleName, resourceType, resourceId })
    const question = ['ListVerdicts', at ?? null, ruleName ?? null, resourceType ?? null, resourceId ?? null]
    const position = pagePosition(ctx, nextToken, question, () => fail('ValidationException', INVALID_TOKEN))
    const [afterType, afterId, afterRule] = (position ?? []) as (string | undefined)[]
    const { rows } = await db.query<Row>(
      `select v.rule_id, k.name, v.resource_type, v.resource_id, v.compliance, v.annotation, v.reason, v.from_time, v.to_time
       from verdict v join (${KNOWN_RULES}) k on k.rule_id = v.rule_id
       where v.account_id = $1 and v.region = $2 and ${heldAt(at, '$3', 'v')} and ($4::text[] is null or v.rule_id = any($4::text[]))
         and ($5::text is null or v.resource_type = $5) and ($6::text is null or v.resource_id = $6)
         and ($7::text is null or (v.resource_type, v.resource_id, v.rule_id) > ($7, $8, $9))
       order by v.resource_type, v.resource_id, v.rule_id limit $10`,
      [
        ...[caller.accountId, caller.region, at ?? null, ruleIds ?? null, resourceType ?? null, resourceId ?? null],
        ...[afterType ?? null, afterId ?? null, afterRule ?? null, limit + 1],
      ],
    )
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      at: at ?? now.toISOString(),
      verdicts: page.map((row) => ({
        ruleName: row.name,
        resourceType: row.resource_type,
        resourceId: row.resource_id,
        compliance: row.compliance,
        ...(row.annotation === null ? {} : { annotation: row.annotation }),
        ...(row.reason === null ? {} : { reason: row.reason }),
        since: row.from_time.toISOString(),
        ...(row.to_time === null ? {} : { until: row.to_time.toISOString() }),
      })),
      ...(last && rows.length > limit
        ? { nextToken: pageToken(ctx, [last.resource_type, last.resource_id, last.rule_id], question) }
        : {}),
    }
  },
})
