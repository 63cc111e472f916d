import type { Queryable } from '../../store/database.ts'
import { text, time } from '../items/item-schema.ts'
import { besideOperation } from '../operation.ts'
import { recordersOf } from '../recorder/store.ts'
import { rulesOf } from '../rules/store.ts'
import { NO_DATA_REASONS, type NoDataReason, noDataReason } from './no-data-reason.ts'
import type { Place } from './write-verdicts.ts'

interface Counts {
  readonly compliant: number
  readonly nonCompliant: number
  readonly notApplicable: number
  readonly insufficientData: number
}

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

const count = { type: 'integer' } as const
const countsSchema = { compliant: count, nonCompliant: count, notApplicable: count, insufficientData: count }
const score = {
  type: 'number',
  description: 'Percent that complies of what complies or not, as AWS Config scores packs.',
} as const

/** https://docs.aws.amazon.com/config/latest/developerguide/conformance-pack-dashboard.html */
export const getComplianceScore = besideOperation<{ at?: string }, Output>({
  name: 'GetComplianceScore',
  summary: 'How well the account and region comply, as a whole and rule by rule, now or at an instant.',
  input: { type: 'object', properties: { at: { ...time, description: 'As of this instant; now when absent.' } } },
  output: {
    type: 'object',
    properties: {
      at: time,
      score,
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
            score,
            ...countsSchema,
            reason: { type: 'string', enum: NO_DATA_REASONS, description: 'Why it judged nothing; now only.' },
            deleted: { type: 'boolean' },
          },
          required: ['ruleName', 'ruleId', ...Object.keys(countsSchema)],
        },
      },
      truncated: { type: 'boolean', description: 'There are more rules than are given.' },
    },
    required: ['at', ...Object.keys(countsSchema), 'rules', 'truncated'],
  },
  async run({ at }, { db, caller, now }) {
    const rows = await readCounts(db, caller, at === undefined ? undefined : new Date(at))
    const shown = rows.slice(0, MOST)
    const reasons = at === undefined ? await readReasons(db, caller, shown) : new Map<string, NoDataReason>()
    const rules = shown.map(({ name, rule_id, identifier, deleted, ...row }) => {
      const counts = countsOf(row)
      const reason = reasons.get(rule_id)
      return {
        ruleName: name,
        ruleId: rule_id,
        ...(identifier === null ? {} : { sourceIdentifier: identifier }),
        ...scoreOf(counts),
        ...counts,
        ...(reason === undefined ? {} : { reason }),
        ...(deleted ? { deleted: true as const } : {}),
      }
    })
    const sum = (of: keyof Counts) => rules.reduce((total, rule) => total + rule[of], 0)
    const counts = {
      compliant: sum('compliant'),
      nonCompliant: sum('nonCompliant'),
      notApplicable: sum('notApplicable'),
      insufficientData: sum('insufficientData'),
    }
    return { at: at ?? now.toISOString(), ...scoreOf(counts), ...counts, rules, truncated: rows.length > MOST }
  },
})

interface Row {
  readonly name: string
  readonly rule_id: string
  readonly identifier: string | null
  readonly deleted: boolean
  readonly compliant: number
  readonly non_compliant: number
  readonly not_applicable: number
  readonly insufficient_data: number
}

/** Rules that existed then, and those whose verdicts held then. */
async function readCounts(db: Queryable, { accountId, region }: Place, at: Date | undefined): Promise<Row[]> {
  const held = at === undefined ? 'to_time is null' : 'from_time <= $4 and (to_time is null or to_time > $4)'
  const existed = at === undefined ? 'true' : 'r.created_at <= $4'
  const { rows } = await db.query<Row>(
    `with counts as (
       select rule_id, count(*) filter (where compliance = 'COMPLIANT') as compliant,
         count(*) filter (where compliance = 'NON_COMPLIANT') as non_compliant,
         count(*) filter (where compliance = 'NOT_APPLICABLE') as not_applicable,
         count(*) filter (where compliance = 'INSUFFICIENT_DATA') as insufficient_data
       from verdict where account_id = $1 and region = $2 and ${held} group by rule_id),
     known as (
       select rule_id, name, source->>'SourceIdentifier' as identifier, false as deleted from config_rule r
       where account_id = $1 and region = $2 and ${existed}
       union all
       select rule_id, name, source_identifier, true from deleted_rule
       where account_id = $1 and region = $2 and rule_id in (select rule_id from counts))
     select k.name, k.rule_id, k.identifier, k.deleted, coalesce(c.compliant, 0) as compliant,
       coalesce(c.non_compliant, 0) as non_compliant, coalesce(c.not_applicable, 0) as not_applicable,
       coalesce(c.insufficient_data, 0) as insufficient_data
     from known k left join counts c on c.rule_id = k.rule_id
     order by k.name collate "C", k.rule_id limit $3`,
    [accountId, region, MOST + 1, ...(at === undefined ? [] : [at])],
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

function countsOf(row: Omit<Row, 'name' | 'rule_id' | 'identifier' | 'deleted'>): Counts {
  return {
    compliant: row.compliant,
    nonCompliant: row.non_compliant,
    notApplicable: row.not_applicable,
    insufficientData: row.insufficient_data,
  }
}

/** Two digits, as AWS Config's scores have. */
function scoreOf({ compliant, nonCompliant }: Counts): { score?: number } {
  const judged = compliant + nonCompliant
  return judged === 0 ? {} : { score: Math.round((10_000 * compliant) / judged) / 100 }
}
