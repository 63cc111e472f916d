import type { Queryable } from '../../store/database.ts'
import { text, time } from '../items/item-schema.ts'
import { besideOperation } from '../operation.ts'
import { noSuchPack } from '../packs/messages.ts'
import { packNamed } from '../packs/store.ts'
import { recordersOf } from '../recorder/store.ts'
import { rulesOf } from '../rules/store.ts'
import {
  asOf,
  COUNT_NAMES,
  COUNTS,
  type Counts,
  type CountsRow,
  countsOf,
  countsSchema,
  heldAt,
  packNameSchema,
  scoreSchema,
  sumOf,
} from './counts.ts'
import { NO_DATA_REASONS, type NoDataReason, noDataReason } from './no-data-reason.ts'
import type { Place } from './write-verdicts.ts'

interface RuleScore extends Counts {
  readonly ruleName: string
  readonly ruleId: string
  readonly sourceIdentifier?: string
  /** Percent; absent when the rule judged nothing. */
  readonly score?: number
  /** Why it judged nothing. */
  readonly reason?: NoDataReason
  /** It is deleted since. */
  readonly deleted?: true
}

interface Output extends Counts {
  readonly at: string
  readonly score?: number
  readonly rules: readonly RuleScore[]
  readonly truncated: boolean
}

/** Rules of one answer. */
const MOST = 5_000

/** https://docs.aws.amazon.com/config/latest/developerguide/conformance-pack-dashboard.html */
export const getComplianceScore = besideOperation<{ at?: string; packName?: string }, Output>({
  name: 'GetComplianceScore',
  summary: 'How well the account and region comply, as a whole and rule by rule, now or at an instant.',
  input: {
    type: 'object',
    properties: { at: asOf, packName: { ...packNameSchema, description: 'Of the rules that this pack has now.' } },
  },
  output: {
    type: 'object',
    properties: {
      at: time,
      score: scoreSchema,
      ...countsSchema,
      rules: {
        type: 'array',
        description: 'By name.',
        items: {
          type: 'object',
          properties: {
            ruleName: text,
            ruleId: text,
            sourceIdentifier: text,
            score: scoreSchema,
            ...countsSchema,
            reason: { type: 'string', enum: NO_DATA_REASONS, description: 'Why it judged nothing; now only.' },
            deleted: { type: 'boolean' },
          },
          required: ['ruleName', 'ruleId', ...COUNT_NAMES],
        },
      },
      truncated: { type: 'boolean', description: 'There are more rules than are given.' },
    },
    required: ['at', ...COUNT_NAMES, 'rules', 'truncated'],
  },
  async run({ at, packName }, { db, caller, now, fail }) {
    if (packName !== undefined && (await packNamed(db, caller, packName)) === undefined) {
      fail('ResourceNotFoundException', noSuchPack(packName))
    }
    const rows = await readCounts(db, caller, at, packName)
    const shown = rows.slice(0, MOST)
    const reasons = at === undefined ? await readReasons(db, caller, shown) : new Map<string, NoDataReason>()
    const rules = shown.map(({ name, rule_id, identifier, deleted, ...row }) => {
      const reason = reasons.get(rule_id)
      return {
        ruleName: name,
        ruleId: rule_id,
        ...(identifier === null ? {} : { sourceIdentifier: identifier }),
        ...countsOf(row),
        ...(reason === undefined ? {} : { reason }),
        ...(deleted ? { deleted: true as const } : {}),
      }
    })
    return { at: at ?? now.toISOString(), ...sumOf(rules), rules, truncated: rows.length > MOST }
  },
})

interface Row extends CountsRow {
  readonly name: string
  readonly rule_id: string
  readonly identifier: string | null
  readonly deleted: boolean
}

/** Rules that existed then, and those whose verdicts held then. */
async function readCounts(
  db: Queryable,
  { accountId, region }: Place,
  at: string | undefined,
  packName: string | undefined,
): Promise<Row[]> {
  const { rows } = await db.query<Row>(
    `with counts as (
       select rule_id, ${COUNTS} from verdict where account_id = $1 and region = $2 and ${heldAt(at, '$4')} group by rule_id),
     known as (
       select rule_id, name, source->>'SourceIdentifier' as identifier, false as deleted from config_rule
       where account_id = $1 and region = $2 and ($4::timestamptz is null or created_at <= $4)
       union all
       select rule_id, name, source_identifier, true from deleted_rule
       where account_id = $1 and region = $2 and rule_id in (select rule_id from counts))
     select k.name, k.rule_id, k.identifier, k.deleted, coalesce(c.compliant, 0) as compliant,
       coalesce(c.non_compliant, 0) as non_compliant, coalesce(c.not_applicable, 0) as not_applicable,
       coalesce(c.insufficient_data, 0) as insufficient_data
     from known k left join counts c on c.rule_id = k.rule_id
     where $5::text is null or k.rule_id in (
       select rule_id from conformance_pack_rule where account_id = $1 and region = $2 and pack_name = $5)
     order by k.name collate "C", k.rule_id limit $3`,
    [accountId, region, MOST + 1, at ?? null, packName ?? null],
  )
  return rows
}

async function readReasons(db: Queryable, place: Place, rows: readonly Row[]): Promise<Map<string, NoDataReason>> {
  const silent = new Map(
    rows.filter((row) => row.compliant + row.non_compliant === 0).map((row) => [row.name, row.insufficient_data]),
  )
  if (silent.size === 0) return new Map()
  const recorders = await recordersOf(db, place)
  const rules = await rulesOf(db, place, { names: [...silent.keys()], limit: MOST })
  return new Map(rules.map((rule) => [rule.ruleId, noDataReason(rule, silent.get(rule.name) ?? 0, recorders)]))
}
