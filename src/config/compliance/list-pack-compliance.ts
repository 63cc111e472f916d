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

interface PackCompliance extends Counts {
  readonly packName: string
  readonly rules: number
  readonly score?: number
}

interface Output {
  readonly at: string
  readonly packs: readonly PackCompliance[]
  readonly truncated: boolean
}

interface Row extends CountsRow {
  readonly name: string
  readonly rules: number
}

/** Packs of one answer. */
const MOST = 1_000

export const listPackCompliance = besideOperation<{ at?: string }, Output>({
  name: 'ListPackCompliance',
  summary: 'How well each conformance pack is complied with, now or at an instant, by the rules that it has now.',
  input: { type: 'object', properties: { at: asOf } },
  output: {
    type: 'object',
    properties: {
      at: time,
      packs: {
        type: 'array',
        description: 'Those that existed then, by name.',
        items: {
          type: 'object',
          properties: { packName: text, rules: { type: 'integer' }, score: scoreSchema, ...countsSchema },
          required: ['packName', 'rules', ...COUNT_NAMES],
        },
      },
      truncated: { type: 'boolean', description: 'There are more packs than are given.' },
    },
    required: ['at', 'packs', 'truncated'],
  },
  async run({ at }, { db, caller: { accountId, region }, now }) {
    const { rows } = await db.query<Row>(
      `select p.name, (select count(*) from conformance_pack_rule c
           where c.account_id = p.account_id and c.region = p.region and c.pack_name = p.name) as rules, n.*
       from conformance_pack p cross join lateral (
         select ${COUNTS} from conformance_pack_rule c
         join verdict on verdict.account_id = c.account_id and verdict.region = c.region and verdict.rule_id = c.rule_id
           and ${heldAt(at, '$4')}
         where c.account_id = p.account_id and c.region = p.region and c.pack_name = p.name) n
       where p.account_id = $1 and p.region = $2 and p.state <> 'DELETE_IN_PROGRESS'
         and ($4::timestamptz is null or p.created_at <= $4)
       order by p.name collate "C" limit $3`,
      [accountId, region, MOST + 1, at ?? null],
    )
    const packs = rows.slice(0, MOST).map((row) => ({ packName: row.name, rules: row.rules, ...countsOf(row) }))
    return { at: at ?? now.toISOString(), packs, truncated: rows.length > MOST }
  },
})
