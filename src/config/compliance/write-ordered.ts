/** Verdicts that somebody else came to and orders by a time of his own. */
import type { Queryable } from '../../store/database.ts'
import { type Judgement, type Place, writeVerdicts } from './write-verdicts.ts'

export interface OrderedJudgement extends Judgement {
  /** Orders what is said of a resource. */
  readonly captureTime: Date
}

/**
 * Writes judgements of one rule. One that is ordered before what stands changes nothing; one that says the same again is as of now.
 * Of several of one resource the last in order counts.
 */
export async function writeOrdered(
  tx: Queryable,
  { accountId, region }: Place,
  ruleId: string,
  judgements: readonly OrderedJudgement[],
  times: { readonly invokedAt: Date; readonly now: Date },
): Promise<void> {
  const last = new Map<string, OrderedJudgement>()
  for (const judgement of judgements) {
    const key = `${judgement.resourceType} ${judgement.resourceId}`
    const known = last.get(key)
    if (known === undefined || known.captureTime <= judgement.captureTime) last.set(key, judgement)
  }
  const open = `v.account_id = $1 and v.region = $2 and v.rule_id = $3 and v.resource_type = u.type and v.resource_id = u.id and v.to_time is null`
  const columns = (of: readonly OrderedJudgement[]) => [
    of.map((j) => j.resourceType),
    of.map((j) => j.resourceId),
    of.map((j) => j.captureTime),
  ]
  const asked = [...last.values()]
  const { rows } = await tx.query<{ type: string; id: string }>(
    `select u.type, u.id from unnest($4::text[], $5::text[], $6::timestamptz[]) as u (type, id, at)
     join verdict v on ${open} and v.capture_time > u.at`,
    [accountId, region, ruleId, ...columns(asked)],
  )
  const outdated = new Set(rows.map((row) => `${row.type} ${row.id}`))
  const said = asked.filter((j) => !outdated.has(`${j.resourceType} ${j.resourceId}`))
  await writeVerdicts(tx, { accountId, region }, said, times)
  await tx.query(
    `update verdict v set capture_time = u.at, invoked_at = $7, recorded_at = $8
     from unnest($4::text[], $5::text[], $6::timestamptz[]) as u (type, id, at)
     where ${open} and (v.capture_time is distinct from u.at or v.invoked_at <> $7)`,
    [accountId, region, ruleId, ...columns(said), times.invokedAt, times.now],
  )
}
