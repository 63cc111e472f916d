import { resourceKeySchema, text, time } from '../items/item-schema.ts'
import { INVALID_TOKEN } from '../items/messages.ts'
import { besideOperation } from '../operation.ts'
import { pagePosition, pageToken } from '../page-position.ts'
import { asOf, COUNT_NAMES, COUNTS, type Counts, type CountsRow, countsOf, countsSchema, heldAt } from './counts.ts'

interface Input {
  readonly at?: string
  readonly resourceType?: string
  readonly limit: number
  readonly nextToken?: string
}

interface ResourceCounts extends Counts {
  readonly resourceType: string
  readonly resourceId: string
}

interface Row extends CountsRow {
  readonly resource_type: string
  readonly resource_id: string
}

export const listResourceCompliance = besideOperation<
  Input,
  { at: string; resources: readonly ResourceCounts[]; nextToken?: string }
>({
  name: 'ListResourceCompliance',
  summary: 'Of each resource, with how many rules it complies and with how many not, now or at an instant.',
  input: {
    type: 'object',
    properties: {
      at: asOf,
      resourceType: resourceKeySchema.resourceType,
      limit: { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
      nextToken: { type: 'string', description: 'From the page before.' },
    },
  },
  output: {
    type: 'object',
    properties: {
      at: time,
      resources: {
        type: 'array',
        description: 'What fails most rules first, then by type and id; the counts are of rules.',
        items: {
          type: 'object',
          properties: { resourceType: text, resourceId: text, ...countsSchema },
          required: ['resourceType', 'resourceId', ...COUNT_NAMES],
        },
      },
      nextToken: text,
    },
    required: ['at', 'resources'],
  },
  async run({ at, resourceType, limit, nextToken }, ctx) {
    const { db, caller, now, fail } = ctx
    const question = ['ListResourceCompliance', at ?? null, resourceType ?? null]
    const position = pagePosition(ctx, nextToken, question, () => fail('ValidationException', INVALID_TOKEN))
    const [afterCount, afterType, afterId] = (position ?? []) as [number?, string?, string?]
    const { rows } = await db.query<Row>(
      `select * from (
         select resource_type, resource_id, ${COUNTS} from verdict
         where account_id = $1 and region = $2 and ${heldAt(at, '$3')} and ($4::text is null or resource_type = $4)
         group by resource_type, resource_id) r
       where $5::bigint is null or (-non_compliant, resource_type, resource_id) > (-$5::bigint, $6, $7)
       order by non_compliant desc, resource_type, resource_id limit $8`,
      [
        ...[caller.accountId, caller.region, at ?? null, resourceType ?? null],
        ...[afterCount ?? null, afterType ?? null, afterId ?? null, limit + 1],
      ],
    )
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      at: at ?? now.toISOString(),
      resources: page.map((row) => {
        // Rules are counted: a percentage of them would not be what a score is elsewhere.
        const { score: _, ...counts } = countsOf(row)
        return { resourceType: row.resource_type, resourceId: row.resource_id, ...counts }
      }),
      ...(last && rows.length > limit
        ? { nextToken: pageToken(ctx, [last.non_compliant, last.resource_type, last.resource_id], question) }
        : {}),
    }
  },
})
