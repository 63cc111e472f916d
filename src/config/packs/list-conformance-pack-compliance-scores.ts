import { operation } from '../operation.ts'
import { INVALID_TOKEN, pagePosition, pageToken } from '../page-position.ts'
import { PAGE } from './selected-packs.ts'

interface Row {
  name: string
  compliant: number
  judged: number
  updated_at: Date | null
  /** Sorts: the score, and beyond all scores for a pack that has none. */
  rank: number
}

/**
 * https://docs.aws.amazon.com/config/latest/APIReference/API_ListConformancePackComplianceScores.html
 *
 * By name unless asked by score; a pack without a score stands last when the scores rise, first when they fall.
 */
export const listConformancePackComplianceScores = operation(
  'ListConformancePackComplianceScores',
  async (input, ctx) => {
    const { db, caller, fail } = ctx
    const { SortOrder: order = 'ASCENDING', SortBy: by, Filters } = input
    const limit = input.Limit || PAGE
    const names = Filters?.ConformancePackNames
    const question = ['ListConformancePackComplianceScores', names ?? null, order, by ?? null]
    const after = pagePosition(ctx, input.NextToken, question, () => fail('InvalidNextTokenException', INVALID_TOKEN))
    const [afterRank, afterName] = (after ?? []) as (string | undefined)[]
    const rising = order === 'ASCENDING'
    const direction = rising ? 'asc' : 'desc'
    const { rows } = await db.query<Row>(
      `select * from (${SCORES}) s
       where $4::float8 is null or (rank, name collate "C") ${rising ? '>' : '<'} ($4, $5 collate "C")
       order by rank ${direction}, name collate "C" ${direction} limit $7`,
      [caller.accountId, caller.region, names ?? null, afterRank ?? null, afterName ?? null, by === 'SCORE', limit + 1],
    )
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      ConformancePackComplianceScores: page.map((row) => ({
        ConformancePackName: row.name,
        Score: row.judged === 0 ? 'INSUFFICIENT_DATA' : ((100 * row.compliant) / row.judged).toFixed(2),
        LastUpdatedTime: row.updated_at ?? undefined,
      })),
      NextToken:
        last && page.length < rows.length ? pageToken(ctx, [String(last.rank), last.name], question) : undefined,
    }
  },
)

/** Of all pairs of rule and resource that were judged, how many comply. https://docs.aws.amazon.com/config/latest/developerguide/conformance-pack-compliance-score.html */
const SCORES = `
  select p.name, n.compliant, n.judged, n.updated_at,
    case when not $6::boolean then 0 when n.judged = 0 then 'Infinity' else n.compliant::float8 / n.judged end as rank
  from conformance_pack p
  cross join lateral (
    select count(*) filter (where v.compliance = 'COMPLIANT') as compliant, count(*) as judged, max(v.recorded_at) as updated_at
    from conformance_pack_rule c
    join verdict v on v.account_id = c.account_id and v.region = c.region and v.rule_id = c.rule_id and v.to_time is null
      and v.compliance in ('COMPLIANT', 'NON_COMPLIANT')
    where c.account_id = p.account_id and c.region = p.region and c.pack_name = p.name) n
  where p.account_id = $1 and p.region = $2 and p.state <> 'DELETE_IN_PROGRESS' and ($3::text[] is null or p.name = any($3::text[]))`
