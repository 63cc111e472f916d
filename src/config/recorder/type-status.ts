/** The schedule, lease and outcome of each account, region and type: rows that any number of worker processes share. */
import type { Database, Queryable } from '../../store/database.ts'
import type { TypeScope } from '../items/reading.ts'

/** A type that is due, leased to this worker. */
export interface DueType extends TypeScope {
  readonly frequency: 'CONTINUOUS' | 'DAILY'
  /** False: the recorder records the type no more, and only deletions are of interest. */
  readonly recorded: boolean
}

export interface Lease {
  /** Names this worker among all processes. */
  readonly worker: string
  readonly now: Date
  /** Milliseconds after which another worker may take the work up. */
  readonly leaseMs: number
}

interface DueRow {
  account_id: string
  region: string
  resource_type: string
  recording_frequency: 'CONTINUOUS' | 'DAILY'
  recorded: boolean
}

/** Leases types that are due, the longest due first; none that another worker holds. */
export async function claimDueTypes(db: Queryable, lease: Lease, limit: number): Promise<DueType[]> {
  const { rows } = await db.query<DueRow>(
    `update resource_type_status s set leased_by = $1, leased_until = $2, last_attempt_at = $3
     from (
       select account_id, region, resource_type from resource_type_status
       where due_at <= $3 and (leased_until is null or leased_until < $3)
       order by due_at limit $4 for update skip locked) due
     where s.account_id = due.account_id and s.region = due.region and s.resource_type = due.resource_type
     returning s.account_id, s.region, s.resource_type, s.recording_frequency, s.recorded`,
    [lease.worker, new Date(lease.now.getTime() + lease.leaseMs), lease.now, limit],
  )
  return rows.map((r) => ({
    accountId: r.account_id,
    region: r.region,
    resourceType: r.resource_type,
    frequency: r.recording_frequency,
    recorded: r.recorded,
  }))
}

/** Holds on to a lease while the work goes on. @returns false when it was lost */
export async function renewLease(db: Queryable, scope: TypeScope, lease: Lease): Promise<boolean> {
  const { rowCount } = await db.query(
    `update resource_type_status set leased_until = $5
     where account_id = $1 and region = $2 and resource_type = $3 and leased_by = $4`,
    [scope.accountId, scope.region, scope.resourceType, lease.worker, new Date(lease.now.getTime() + lease.leaseMs)],
  )
  return rowCount === 1
}

export interface Success {
  readonly resources: number
  readonly changed: number
  readonly deleted: number
  readonly durationMs: number
}

/** Who asked for a reading while one was under way gets another: what they want read may have come after it. */
const NEXT_DUE = 'case when due_at > last_attempt_at then due_at else $6 end'

/** A type was read to its end. */
export async function succeeded(
  db: Queryable,
  due: TypeScope,
  worker: string,
  s: Success,
  now: Date,
  next: Date,
): Promise<void> {
  await db.query(
    `update resource_type_status set due_at = ${NEXT_DUE}, leased_by = null, leased_until = null, last_success_at = $5,
       last_error_code = null, last_error_message = null, unavailable_reason = null,
       resource_count = $7, changed_count = $8, deleted_count = $9, duration_ms = $10
     where account_id = $1 and region = $2 and resource_type = $3 and leased_by = $4`,
    [due.accountId, due.region, due.resourceType, worker, now, next, s.resources, s.changed, s.deleted, s.durationMs],
  )
}

export interface Failure {
  readonly code: string
  readonly message: string
  /** The type cannot be read in this region at all. */
  readonly unavailable: boolean
}

/** A reading failed: what is known of the type's resources stays as it is. */
export async function failed(
  db: Queryable,
  due: TypeScope,
  worker: string,
  f: Failure,
  now: Date,
  next: Date,
): Promise<void> {
  await db.query(
    `update resource_type_status set due_at = ${NEXT_DUE}, leased_by = null, leased_until = null, last_error_at = $5,
       last_error_code = $7, last_error_message = $8, unavailable_reason = $9
     where account_id = $1 and region = $2 and resource_type = $3 and leased_by = $4`,
    [
      due.accountId,
      due.region,
      due.resourceType,
      worker,
      now,
      next,
      f.code,
      f.message,
      f.unavailable ? f.message : null,
    ],
  )
}

/** Of two who ask at one moment the later one counts, in whatever order they come: each waits for a reading that began after it asked. */
const SAME_MOMENT = "interval '1 second'"

/** Makes all types of an account and region due now. @returns how many */
export async function makeDue(
  db: Queryable,
  accountId: string,
  region: string,
  types: readonly string[] | undefined,
  now: Date,
): Promise<number> {
  const { rowCount } = await db.query(
    `update resource_type_status set due_at = case
       when leased_by is not null or due_at < $3::timestamptz + ${SAME_MOMENT} then greatest(due_at, $3) else $3 end
     where account_id = $1 and region = $2 and ($4::text[] is null or resource_type = any($4::text[]))`,
    [accountId, region, now, types ?? null],
  )
  return rowCount
}

export interface WantedStatus {
  readonly resourceType: string
  readonly frequency: 'CONTINUOUS' | 'DAILY'
}

/**
 * Brings the rows of one account and region to what its recorders record now. Types that left and still have resources are read
 * on, unrecorded; the others' rows go.
 */
export async function scheduleTypes(
  db: Database,
  accountId: string,
  region: string,
  wanted: readonly WantedStatus[],
  now: Date,
): Promise<void> {
  const types = wanted.map((w) => w.resourceType)
  await db.transaction(async (tx) => {
    await tx.query(
      `insert into resource_type_status as s (account_id, region, resource_type, recording_frequency, recorded, due_at)
       select $1, $2, w.type, w.frequency, true, $5 from unnest($3::text[], $4::text[]) as w (type, frequency)
       on conflict (account_id, region, resource_type) do update set
         due_at = case when s.recorded and s.recording_frequency = excluded.recording_frequency then s.due_at else excluded.due_at end,
         recording_frequency = excluded.recording_frequency, recorded = true`,
      [accountId, region, types, wanted.map((w) => w.frequency), now],
    )
    await tx.query(
      `update resource_type_status s set recorded = false, due_at = $4
       where account_id = $1 and region = $2 and recorded and not resource_type = any($3::text[])
         and exists (select from resource r where r.account_id = s.account_id and r.region = s.region
                     and r.resource_type = s.resource_type and (r.live or r.status = 'ResourceNotRecorded'))`,
      [accountId, region, types, now],
    )
    await tx.query(
      `delete from resource_type_status
       where account_id = $1 and region = $2 and recorded and not resource_type = any($3::text[])`,
      [accountId, region, types],
    )
  })
}

/** Nothing of the account and region is read any more: no running recorder, or not connected. */
export async function unschedule(db: Queryable, accountId: string, region: string): Promise<void> {
  await db.query('delete from resource_type_status where account_id = $1 and region = $2', [accountId, region])
}
