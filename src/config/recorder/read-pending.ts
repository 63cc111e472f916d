import { readerOf } from '../../cloud/registry.ts'
import type { Queryable } from '../../store/database.ts'
import type { TypeScope } from '../items/reading.ts'
import {
  addPendingReads,
  type ClaimedRead,
  claimPendingReads,
  finishPendingReads,
  postponePendingReads,
  wantedOfKey,
} from './pending-read.ts'
import { readFailure } from './read-failure.ts'
import { readType } from './read-type.ts'
import type { SweepContext } from './sweep.ts'
import { makeDue } from './type-status.ts'

/** Resources of one type read in one go. */
const MOST_READS = 100
/** A reading that failed so often is left to the type's next sweep. */
const MOST_ATTEMPTS = 8
/** An event is attached to an item that was captured so much later at most (milliseconds): a sweep saw the change first. */
const LATEST_EVENT = 60 * 60 * 1000
/** Related resources that one reading makes due. */
const MOST_RELATED = 500

/**
 * Reads again what events named, one account, region and type at a time.
 * @returns false when nothing is due
 */
export async function readPending(context: SweepContext): Promise<boolean> {
  const { db, worker, clock, leaseMs } = context
  const claimed = await claimPendingReads(db, { worker, now: clock(), leaseMs }, MOST_READS)
  if (claimed === undefined) return false
  const { scope, reads } = claimed
  try {
    await readClaimed(context, scope, reads)
    await finishPendingReads(db, scope, worker, reads)
  } catch (error) {
    context.log.warn({ ...scope, err: error }, 'changed resources could not be read')
    const attempts = Math.max(...reads.map((r) => r.attempts))
    const now = clock()
    if (attempts >= MOST_ATTEMPTS || readFailure(error).unavailable) {
      await makeDue(db, scope.accountId, scope.region, [scope.resourceType], now)
      await finishPendingReads(db, scope, worker, reads)
    } else {
      await postponePendingReads(db, scope, worker, new Date(now.getTime() + 1000 * 2 ** attempts))
    }
  }
  return true
}

async function readClaimed(context: SweepContext, scope: TypeScope, reads: readonly ClaimedRead[]): Promise<void> {
  const { db, clock } = context
  const cloud = await context.connect(scope.accountId, scope.region)
  const reader = readerOf(scope.resourceType)
  if (cloud === undefined || reader === undefined) throw new Error('The account is not connected in this region.')
  const whole = reads.some((r) => r.wanted === '*')
  const events = await eventsById(db, scope, reads)
  const outcome = await readType(
    db,
    cloud,
    reader,
    scope,
    { clock, recordingFrequency: 'CONTINUOUS', origin: 'recorder', eventIds: events },
    whole ? undefined : reads.map((r) => wantedOfKey(r.wanted)!),
  )
  // What has just been found has its id only now. A related resource's item is this event's only when this reading made it.
  const named = reads.filter((r) => r.cascade)
  await attachEvents(db, scope, await eventsById(db, scope, named), named)
  const moved = [...outcome.discovered, ...outcome.changed, ...outcome.deleted]
  const cascading = reads.some((r) => r.cascade)
  if (cascading && moved.length > 0) await readRelated(db, scope, moved, reads, clock())
}

/** The events of each resource that the readings name, by its id as the ledger knows it. */
async function eventsById(
  db: Queryable,
  scope: TypeScope,
  reads: readonly ClaimedRead[],
): Promise<Map<string, string[]>> {
  const events = new Map<string, string[]>()
  const add = (id: string, ids: readonly string[]) => events.set(id, [...new Set([...(events.get(id) ?? []), ...ids])])
  const byOther = new Map<string, readonly string[]>()
  for (const read of reads) {
    const wanted = wantedOfKey(read.wanted)
    if (wanted?.resourceId !== undefined) add(wanted.resourceId, read.eventIds)
    else if (wanted !== undefined) byOther.set(wanted.arn ?? wanted.resourceName!, read.eventIds)
  }
  if (byOther.size > 0) {
    const { rows } = await db.query<{ resource_id: string; arn: string | null; resource_name: string | null }>(
      `select resource_id, arn, resource_name from resource
       where account_id = $1 and region = $2 and resource_type = $3 and (arn = any($4::text[]) or resource_name = any($4::text[]))`,
      [scope.accountId, scope.region, scope.resourceType, [...byOther.keys()]],
    )
    for (const row of rows) {
      for (const key of [row.arn, row.resource_name]) {
        const ids = key === null ? undefined : byOther.get(key)
        if (ids !== undefined) add(row.resource_id, ids)
      }
    }
  }
  return events
}

/**
 * Names the events in the first item that was captured after them, when no item names them yet: a sweep may have seen the change
 * before CloudTrail told of it, and the id of a new resource is known only once it was read.
 */
async function attachEvents(
  db: Queryable,
  scope: TypeScope,
  events: ReadonlyMap<string, readonly string[]>,
  reads: readonly ClaimedRead[],
): Promise<void> {
  const times = reads.flatMap((r) => (r.eventTime === null ? [] : [r.eventTime.getTime()]))
  if (events.size === 0 || times.length === 0) return
  const since = new Date(Math.min(...times))
  await db.query(
    `update configuration_item i set related_events = (
       select array_agg(distinct e) from unnest(i.related_events || string_to_array(u.events, ' ')) e)
     from unnest($4::text[], $5::text[]) as u (id, events)
     where i.account_id = $1 and i.region = $2 and i.resource_type = $3 and i.resource_id = u.id
       and i.capture_time >= $6 and i.capture_time <= $7
       and not exists (
         select from configuration_item naming
         where naming.account_id = $1 and naming.region = $2 and naming.resource_type = $3 and naming.resource_id = u.id
           and naming.capture_time >= $6 and naming.related_events @> string_to_array(u.events, ' '))
       and not exists (
         select from configuration_item earlier
         where earlier.account_id = $1 and earlier.region = $2 and earlier.resource_type = $3 and earlier.resource_id = u.id
           and earlier.capture_time >= $6 and (earlier.capture_time, earlier.state_id) < (i.capture_time, i.state_id))`,
    [
      scope.accountId,
      scope.region,
      scope.resourceType,
      [...events.keys()],
      [...events.values()].map((ids) => ids.join(' ')),
      since,
      new Date(since.getTime() + LATEST_EVENT),
    ],
  )
}

/** Makes due what has an edge to or from the resources that moved; it cascades no further. */
async function readRelated(
  db: Queryable,
  scope: TypeScope,
  ids: readonly string[],
  reads: readonly ClaimedRead[],
  now: Date,
): Promise<void> {
  const { rows } = await db.query<{ type: string; target: string; by_name: boolean }>(
    `select target_type as type, target, target_by_name as by_name from relationship
     where account_id = $1 and region = $2 and resource_type = $3 and resource_id = any($4::text[])
     union
     select resource_type, resource_id, false from relationship
     where account_id = $1 and region = $2 and target_type = $3 and target = any($4::text[])
     limit ${MOST_RELATED}`,
    [scope.accountId, scope.region, scope.resourceType, ids],
  )
  const eventIds = [...new Set(reads.flatMap((r) => r.eventIds))]
  const times = reads.flatMap((r) => (r.eventTime === null ? [] : [r.eventTime.getTime()]))
  await addPendingReads(
    db,
    scope.accountId,
    rows.map((row) => ({
      region: scope.region,
      resourceType: row.type,
      wanted: row.by_name ? { resourceName: row.target } : { resourceId: row.target },
      eventIds,
      eventTime: new Date(times.length === 0 ? now.getTime() : Math.min(...times)),
      cascade: false,
      dueAt: now,
    })),
  )
}
