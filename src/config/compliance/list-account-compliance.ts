import { text, time } from '../items/item-schema.ts'
import { besideOperation } from '../operation.ts'
import {
  asOf,
  COUNT_NAMES,
  COUNTS,
  type Counts,
  type CountsRow,
  countsOf,
  countsSchema,
  heldAt,
  scoreSchema,
} from './counts.ts'

interface AccountCompliance extends Counts {
  readonly accountId: string
  readonly region: string
  readonly name?: string
  readonly score?: number
}

interface Output {
  readonly at: string
  readonly accounts: readonly AccountCompliance[]
  readonly truncated: boolean
}

interface Row extends CountsRow {
  readonly account_id: string
  readonly region: string
  readonly name: string | null
}

/** Accounts and regions of one answer. */
const MOST = 10_000

/** It reaches over accounts: see `resource-of.ts`. */
export const listAccountCompliance = besideOperation<{ at?: string }, Output>({
  name: 'ListAccountCompliance',
  summary: 'How well each account and region complies that has rules, now or at an instant.',
  input: { type: 'object', properties: { at: asOf } },
  output: {
    type: 'object',
    properties: {
      at: time,
      accounts: {
        type: 'array',
        description: 'By account and region.',
        items: {
          type: 'object',
          properties: { accountId: text, region: text, name: text, score: scoreSchema, ...countsSchema },
          required: ['accountId', 'region', ...COUNT_NAMES],
        },
      },
      truncated: { type: 'boolean', description: 'There are more accounts and regions than are given.' },
    },
    required: ['at', 'accounts', 'truncated'],
  },
  async run({ at }, { db, now }) {
    const { rows } = await db.query<Row>(
      `with counts as (
         select account_id, region, ${COUNTS} from verdict where ${heldAt(at, '$2')} group by account_id, region),
       places as (
         select account_id, region from counts
         union
         select account_id, region from config_rule where $2::timestamptz is null or created_at <= $2)
       select p.account_id, p.region, a.name, coalesce(c.compliant, 0) as compliant,
         coalesce(c.non_compliant, 0) as non_compliant, coalesce(c.not_applicable, 0) as not_applicable,
         coalesce(c.insufficient_data, 0) as insufficient_data
       from places p left join counts c on c.account_id = p.account_id and c.region = p.region
       left join account a on a.account_id = p.account_id
       order by p.account_id, p.region limit $1`,
      [MOST + 1, at ?? null],
    )
    const accounts = rows.slice(0, MOST).map((row) => ({
      accountId: row.account_id,
      region: row.region,
      ...(row.name === null ? {} : { name: row.name }),
      ...countsOf(row),
    }))
    return { at: at ?? now.toISOString(), accounts, truncated: rows.length > MOST }
  },
})
