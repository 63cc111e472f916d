/** Verdicts are intervals: what changed closes the open one and opens the next, what did not change writes nothing. */
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

/**
 * Writes what changed of the open verdicts, and tells the outbox. A judgement that repeats the open one writes nothing.
 * @returns the verdicts that turned
 */
export async function writeVerdicts(
  tx: Queryable,
  { accountId, region }: Place,
  judgements: readonly Judgement[],
  times: { readonly invokedAt: Date; readonly now: Date },
): Promise<Turned[]> {
  if (judgements.length === 0) return []
  const { rows } = await tx.query<{
    rule_id: string
    resource_type: string
    resource_id: string
    before: Compliance | null
    after: Compliance
  }>(
    `with judged as (
       select * from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::timestamptz[], $10::bigint[])
         as j (rule_id, resource_type, resource_id, compliance, annotation, reason, capture_time, state_id)),
     open as (
       select v.*, j.compliance as new_compliance, j.annotation as new_annotation, j.reason as new_reason, j.state_id as new_state_id
       from judged j join verdict v on v.account_id = $1 and v.region = $2 and v.rule_id = j.rule_id
         and v.resource_type = j.resource_type and v.resource_id = j.resource_id and v.to_time is null
       order by v.rule_id, v.resource_type, v.resource_id for update of v),
     closed as (
       update verdict v set to_time = greatest($12, v.from_time + interval '1 microsecond') from open o
       where v.account_id = $1 and v.region = $2 and v.rule_id = o.rule_id and v.resource_type = o.resource_type
         and v.resource_id = o.resource_id and v.from_time = o.from_time
         and (o.new_compliance, coalesce(o.new_annotation, ''), coalesce(o.new_reason, ''))
           <> (o.compliance, coalesce(o.annotation, ''), coalesce(o.reason, ''))
         and coalesce(o.new_state_id, o.state_id, 0) >= coalesce(o.state_id, 0)
       returning v.rule_id, v.resource_type, v.resource_id, v.compliance, v.to_time)
     insert into verdict (account_id, region, rule_id, resource_type, resource_id, from_time, compliance, annotation, reason,
       capture_time, state_id, invoked_at, recorded_at)
     select $1, $2, j.rule_id, j.resource_type, j.resource_id, coalesce(c.to_time, $12), j.compliance, j.annotation, j.reason,
       j.capture_time, j.state_id, $11, $12
     from judged j
     left join closed c on c.rule_id = j.rule_id and c.resource_type = j.resource_type and c.resource_id = j.resource_id
     where c.rule_id is not null or not exists (
       select from open o where o.rule_id = j.rule_id and o.resource_type = j.resource_type and o.resource_id = j.resource_id)
     on conflict do nothing
     returning rule_id, resource_type, resource_id, compliance as after,
       (select c.compliance from closed c where c.rule_id = verdict.rule_id and c.resource_type = verdict.resource_type
          and c.resource_id = verdict.resource_id) as before`,
    [
      accountId,
      region,
      judgements.map((j) => j.ruleId),
      judgements.map((j) => j.resourceType),
      judgements.map((j) => j.resourceId),
      judgements.map((j) => j.compliance),
      judgements.map((j) => j.annotation ?? null),
      judgements.map((j) => j.reason ?? null),
      judgements.map((j) => j.captureTime ?? null),
      judgements.map((j) => j.stateId ?? null),
      times.invokedAt,
      times.now,
    ],
  )
  const turned = rows.map((r) => ({
    ruleId: r.rule_id,
    resourceType: r.resource_type,
    resourceId: r.resource_id,
    before: r.before,
    after: r.after,
  }))
  await tellOutbox(
    tx,
    { accountId, region },
    turned.filter((t) => t.before !== t.after),
    times.now,
  )
  return turned
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
      turned.map((t) => t.ruleId),
      turned.map((t) => t.resourceType),
      turned.map((t) => t.resourceId),
      turned.map((t) => t.before),
      turned.map((t) => t.after),
      now,
    ],
  )
}
