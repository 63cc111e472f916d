/** Verdicts are intervals: what changed closes the open one and opens the next, what did not change writes nothing. */
import { textArray } from '../../store/binary-array.ts'
import type { Queryable } from '../../store/database.ts'

export type Compliance = 'COMPLIANT' | 'NON_COMPLIANT' | 'NOT_APPLICABLE' | 'INSUFFICIENT_DATA'

/** What a rule said of a resource. */
export interface Judgement {
  readonly ruleId: string
  readonly resourceType: string
  readonly resourceId: string
  readonly compliance: Compliance
  readonly annotation?: string
  /** INSUFFICIENT_DATA only. */
  readonly reason?: string
  /** The item that was judged; a judgement of an older one never replaces that of a newer one. */
  readonly captureTime?: Date
  readonly stateId?: number
}

export interface Place {
  readonly accountId: string
  readonly region: string
}

export interface Turned {
  readonly ruleId: string
  readonly resourceType: string
  readonly resourceId: string
  readonly before: Compliance | null
  readonly after: Compliance | null
}

interface Open {
  readonly rule_id: string
  readonly resource_type: string
  readonly resource_id: string
  readonly compliance: Compliance
  readonly annotation: string | null
  readonly reason: string | null
  readonly state_id: number | null
}

interface Opening {
  readonly judgement: Judgement
  readonly before: Compliance | null
}

/**
 * Writes what changed of the open verdicts, and tells the outbox. A judgement that repeats the open one writes nothing.
 * @returns the verdicts that turned
 */
export async function writeVerdicts(
  tx: Queryable,
  place: Place,
  judgements: readonly Judgement[],
  times: { readonly invokedAt: Date; readonly now: Date },
): Promise<Turned[]> {
  if (judgements.length === 0) return []
  // In key order, so that two workers lock rows in the same order.
  const ordered = [...judgements].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const open = await lockOpen(tx, place, ordered)
  const opening: Opening[] = []
  for (const judgement of ordered) {
    const before = open.get(keyOf(judgement))
    if (before === undefined) opening.push({ judgement, before: null })
    else if (isOther(judgement, before)) opening.push({ judgement, before: before.compliance })
  }
  if (opening.length === 0) return []
  const ended = await endOpen(
    tx,
    place,
    opening.filter(({ before }) => before !== null),
    times.now,
  )
  const written = await openNew(tx, place, opening, ended, times)
  const turned = opening
    .filter(({ judgement }) => written.has(keyOf(judgement)))
    .map(({ judgement: { ruleId, resourceType, resourceId, compliance: after }, before }) => ({
      ruleId,
      resourceType,
      resourceId,
      before,
      after,
    }))
  await tellOutbox(
    tx,
    place,
    turned.filter((t) => t.before !== t.after),
    times.now,
  )
  return turned
}

const keyOf = ({ ruleId, resourceType, resourceId }: Pick<Judgement, 'ruleId' | 'resourceType' | 'resourceId'>) =>
  `${ruleId} ${resourceType} ${resourceId}`

const rowKey = (row: Pick<Open, 'rule_id' | 'resource_type' | 'resource_id'>) =>
  `${row.rule_id} ${row.resource_type} ${row.resource_id}`

const keysOf = (judgements: readonly Judgement[]): Buffer[] => [
  textArray(judgements.map((j) => j.ruleId)),
  textArray(judgements.map((j) => j.resourceType)),
  textArray(judgements.map((j) => j.resourceId)),
]

/** A judgement of an older item never replaces that of a newer one. */
function isOther(judgement: Judgement, open: Open): boolean {
  if ((judgement.stateId ?? open.state_id ?? 0) < (open.state_id ?? 0)) return false
  return (
    judgement.compliance !== open.compliance ||
    (judgement.annotation ?? '') !== (open.annotation ?? '') ||
    (judgement.reason ?? '') !== (open.reason ?? '')
  )
}

/** `limit 1` keeps the planner at one index probe a key, whatever it believes of the table's size. */
async function lockOpen(
  tx: Queryable,
  { accountId, region }: Place,
  judgements: readonly Judgement[],
): Promise<Map<string, Open>> {
  const { rows } = await tx.query<Open>(
    `select v.rule_id, v.resource_type, v.resource_id, v.compliance, v.annotation, v.reason, v.state_id
     from unnest($3::text[], $4::text[], $5::text[]) as j (rule_id, resource_type, resource_id)
     cross join lateral (
       select * from verdict where account_id = $1 and region = $2 and rule_id = j.rule_id
         and resource_type = j.resource_type and resource_id = j.resource_id and to_time is null limit 1 for update) as v`,
    [accountId, region, ...keysOf(judgements)],
  )
  return new Map(rows.map((row) => [rowKey(row), row]))
}

/** @returns when each ended, to the microsecond: the next begins then */
async function endOpen(
  tx: Queryable,
  { accountId, region }: Place,
  opening: readonly Opening[],
  now: Date,
): Promise<Map<string, string>> {
  if (opening.length === 0) return new Map()
  const { rows } = await tx.query<Open & { ended: string }>(
    `update verdict v set to_time = greatest($6, v.from_time + interval '1 microsecond')
     from unnest($3::text[], $4::text[], $5::text[]) as j (rule_id, resource_type, resource_id)
     where v.account_id = $1 and v.region = $2 and v.rule_id = j.rule_id and v.resource_type = j.resource_type
       and v.resource_id = j.resource_id and v.to_time is null
     returning v.rule_id, v.resource_type, v.resource_id, v.to_time::text as ended`,
    [accountId, region, ...keysOf(opening.map((o) => o.judgement)), now],
  )
  return new Map(rows.map((row) => [rowKey(row), row.ended]))
}

/** @returns the keys of those that were written: another worker may have said the first word meanwhile */
async function openNew(
  tx: Queryable,
  { accountId, region }: Place,
  opening: readonly Opening[],
  ended: ReadonlyMap<string, string>,
  times: { readonly invokedAt: Date; readonly now: Date },
): Promise<Set<string>> {
  const judgements = opening.map((o) => o.judgement)
  const { rows } = await tx.query<Open>(
    `insert into verdict (account_id, region, rule_id, resource_type, resource_id, from_time, compliance, annotation, reason,
       capture_time, state_id, invoked_at, recorded_at)
     select $1, $2, u.rule, u.type, u.id, coalesce(u.since::timestamptz, $13), u.compliance, u.annotation, u.reason, u.captured, u.state, $12, $13
     from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::timestamptz[], $11::bigint[])
       as u (rule, type, id, since, compliance, annotation, reason, captured, state)
     on conflict do nothing returning rule_id, resource_type, resource_id`,
    [
      accountId,
      region,
      ...keysOf(judgements),
      textArray(judgements.map((j) => ended.get(keyOf(j)) ?? null)),
      textArray(judgements.map((j) => j.compliance)),
      textArray(judgements.map((j) => j.annotation ?? null)),
      textArray(judgements.map((j) => j.reason ?? null)),
      judgements.map((j) => j.captureTime ?? null),
      judgements.map((j) => j.stateId ?? null),
      times.invokedAt,
      times.now,
    ],
  )
  return new Set(rows.map(rowKey))
}

/**
 * Closes the open verdicts of a rule, or of a resource, or of a rule for resources that left its scope.
 * @param where which: all given members must match
 */
export async function closeVerdicts(
  tx: Queryable,
  { accountId, region }: Place,
  where: { readonly ruleId?: string; readonly resourceType?: string; readonly resourceIds?: readonly string[] },
  now: Date,
): Promise<Turned[]> {
  const { rows } = await tx.query<{
    rule_id: string
    resource_type: string
    resource_id: string
    compliance: Compliance
  }>(
    `update verdict set to_time = greatest($6, from_time + interval '1 microsecond')
     where account_id = $1 and region = $2 and to_time is null and ($3::text is null or rule_id = $3)
       and ($4::text is null or resource_type = $4) and ($5::text[] is null or resource_id = any($5::text[]))
     returning rule_id, resource_type, resource_id, compliance`,
    [accountId, region, where.ruleId ?? null, where.resourceType ?? null, where.resourceIds ?? null, now],
  )
  const turned = rows.map((r) => ({
    ruleId: r.rule_id,
    resourceType: r.resource_type,
    resourceId: r.resource_id,
    before: r.compliance,
    after: null,
  }))
  await tellOutbox(tx, { accountId, region }, turned, now)
  return turned
}

async function tellOutbox(
  tx: Queryable,
  { accountId, region }: Place,
  turned: readonly Turned[],
  now: Date,
): Promise<void> {
  if (turned.length === 0) return
  await tx.query(
    `insert into outbox (account_id, region, kind, resource_type, resource_id, payload, created_at)
     select $1, $2, 'compliance_change', u.type, u.id, json_build_object('ruleId', u.rule, 'before', u.before, 'after', u.after), $8
     from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) as u (rule, type, id, before, after)`,
    [
      accountId,
      region,
      textArray(turned.map((t) => t.ruleId)),
      textArray(turned.map((t) => t.resourceType)),
      textArray(turned.map((t) => t.resourceId)),
      textArray(turned.map((t) => t.before)),
      textArray(turned.map((t) => t.after)),
      now,
    ],
  )
}
