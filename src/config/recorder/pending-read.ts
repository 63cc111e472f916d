/** Resources that events named, to be read again: one row a resource, so that rapid changes coalesce to the latest. */

import type { Wanted } from '../../cloud/resource-type.ts'
import catalogue from '../../model/resource-types.gen.json' with { type: 'json' }
import type { Queryable } from '../../store/database.ts'
import type { TypeScope } from '../items/reading.ts'
import type { Lease } from './type-status.ts'

export interface PendingRead {
  readonly region: string
  readonly resourceType: string
  /** Absent: all of the type. */
  readonly wanted: Wanted | undefined
  readonly eventIds: readonly string[]
  readonly eventTime: Date
  readonly cascade: boolean
  readonly dueAt: Date
}

/** Events kept for one reading; a resource that changes faster keeps the first ones. */
const MOST_EVENTS = 50

const globalTypes = (catalogue as { type: string; global?: boolean }[]).filter((t) => t.global).map((t) => t.type)

/** Adds readings of types that are recorded continuously; the others wait for their daily reading. */
export async function addPendingReads(tx: Queryable, accountId: string, reads: readonly PendingRead[]): Promise<void> {
  if (reads.length === 0) return
  await tx.query(
    `insert into pending_read as p (account_id, region, resource_type, wanted, event_ids, event_time, cascade, due_at)
     select $1, s.region, s.resource_type, u.wanted,
       (array_agg(distinct u.event_id) filter (where u.event_id is not null))[1:${MOST_EVENTS}], min(u.event_time), bool_or(u.cascade), min(u.due_at)
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::boolean[], $8::timestamptz[])
       as u (region, type, wanted, event_id, event_time, cascade, due_at)
     join resource_type_status s on s.account_id = $1 and s.resource_type = u.type and s.recorded
       and s.recording_frequency = 'CONTINUOUS' and (s.region = u.region or s.resource_type = any($9::text[]))
     group by s.region, s.resource_type, u.wanted
     order by s.region, s.resource_type, u.wanted
     on conflict (account_id, region, resource_type, wanted) do update set
       event_ids = (select array_agg(distinct e) from unnest(p.event_ids || excluded.event_ids) e)[1:${MOST_EVENTS}],
       event_time = least(p.event_time, excluded.event_time), cascade = p.cascade or excluded.cascade,
       due_at = least(p.due_at, excluded.due_at), revision = p.revision + 1`,
    [accountId, ...columns(reads.flatMap(eachEvent)), globalTypes],
  )
}

type EventRead = PendingRead & { readonly eventId: string | null }

function eachEvent(read: PendingRead): EventRead[] {
  if (read.eventIds.length === 0) return [{ ...read, eventId: null }]
  return read.eventIds.map((eventId) => ({ ...read, eventId }))
}

function columns(reads: readonly EventRead[]): unknown[] {
  return [
    reads.map((r) => r.region),
    reads.map((r) => r.resourceType),
    reads.map((r) => keyOf(r.wanted)),
    reads.map((r) => r.eventId),
    reads.map((r) => r.eventTime),
    reads.map((r) => r.cascade),
    reads.map((r) => r.dueAt),
  ]
}

/** The key of a wanted resource in its row, and back. */
export function keyOf(wanted: Wanted | undefined): string {
  if (wanted === undefined) return '*'
  if (wanted.resourceId !== undefined) return `id:${wanted.resourceId}`
  return wanted.arn === undefined ? `name:${wanted.resourceName}` : `arn:${wanted.arn}`
}

export function wantedOfKey(key: string): Wanted | undefined {
  if (key === '*') return undefined
  const value = key.slice(key.indexOf(':') + 1)
  if (key.startsWith('id:')) return { resourceId: value }
  return key.startsWith('arn:') ? { arn: value } : { resourceName: value }
}

export interface ClaimedRead {
  readonly wanted: string
  readonly eventIds: readonly string[]
  readonly eventTime: Date | null
  readonly cascade: boolean
  readonly revision: number
  readonly attempts: number
}

/** Leases the due readings of one account, region and type (those that wait longest), at most `limit`. */
export async function claimPendingReads(
  db: Queryable,
  lease: Lease,
  limit: number,
): Promise<{ scope: TypeScope; reads: ClaimedRead[] } | undefined> {
  const { rows } = await db.query<{
    account_id: string
    region: string
    resource_type: string
    wanted: string
    event_ids: string[] | null
    event_time: Date | null
    cascade: boolean
    revision: number
    attempts: number
  }>(
    `with free as (
       select account_id, region, resource_type from pending_read
       where due_at <= $3 and (leased_until is null or leased_until < $3) order by due_at limit 1),
     due as (
       select p.account_id, p.region, p.resource_type, p.wanted from pending_read p join free using (account_id, region, resource_type)
       where p.due_at <= $3 and (p.leased_until is null or p.leased_until < $3)
       order by p.due_at limit $4 for update of p skip locked)
     update pending_read p set leased_by = $1, leased_until = $2, attempts = p.attempts + 1 from due
     where p.account_id = due.account_id and p.region = due.region and p.resource_type = due.resource_type and p.wanted = due.wanted
     returning p.account_id, p.region, p.resource_type, p.wanted, p.event_ids, p.event_time, p.cascade, p.revision, p.attempts`,
    [lease.worker, new Date(lease.now.getTime() + lease.leaseMs), lease.now, limit],
  )
  const first = rows[0]
  if (first === undefined) return undefined
  return {
    scope: { accountId: first.account_id, region: first.region, resourceType: first.resource_type },
    reads: rows.map((r) => ({
      wanted: r.wanted,
      eventIds: r.event_ids ?? [],
      eventTime: r.event_time,
      cascade: r.cascade,
      revision: r.revision,
      attempts: r.attempts,
    })),
  }
}

/** Forgets readings that are done; one into which an event came meanwhile stays, and is due again. */
export async function finishPendingReads(
  db: Queryable,
  scope: TypeScope,
  worker: string,
  reads: readonly ClaimedRead[],
): Promise<void> {
  const values = [
    scope.accountId,
    scope.region,
    scope.resourceType,
    worker,
    reads.map((r) => r.wanted),
    reads.map((r) => r.revision),
  ]
  await db.query(
    `delete from pending_read p using unnest($5::text[], $6::integer[]) as d (wanted, revision)
     where p.account_id = $1 and p.region = $2 and p.resource_type = $3 and p.leased_by = $4
       and p.wanted = d.wanted and p.revision = d.revision`,
    values,
  )
  await db.query(
    `update pending_read set leased_by = null, leased_until = null, attempts = 0
     where account_id = $1 and region = $2 and resource_type = $3 and leased_by = $4 and wanted = any($5::text[])`,
    values.slice(0, 5),
  )
}

/** Puts failed readings off. */
export async function postponePendingReads(
  db: Queryable,
  scope: TypeScope,
  worker: string,
  dueAt: Date,
): Promise<void> {
  await db.query(
    `update pending_read set leased_by = null, leased_until = null, due_at = $5
     where account_id = $1 and region = $2 and resource_type = $3 and leased_by = $4`,
    [scope.accountId, scope.region, scope.resourceType, worker, dueAt],
  )
}
