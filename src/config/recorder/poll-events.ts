/** Brings CloudTrail's events in: by LookupEvents for each account and region that is recorded, or from SQS queues. */

import type { Cloud } from '../../cloud/clients.ts'
import { lookupEvents, receiveEvents, type TrailEvent } from '../../cloud/trail.ts'
import type { Queryable } from '../../store/database.ts'
import { ingestEvents, ownerOf } from './ingest-events.ts'
import { readFailure } from './read-failure.ts'
import type { SweepContext } from './sweep.ts'

/** CloudTrail tells of an event within about 15 minutes: each look begins so much before the last one (milliseconds). */
const LATE = 20 * 60 * 1000
/** The first look of an account, and one after a long pause, goes back no further. */
const LONGEST_LOOK = 24 * 60 * 60 * 1000
/** Pages of 50 read in one look; LookupEvents allows two calls a second. The sweep covers what is beyond. */
const MOST_PAGES = 200
/** Seconds that a queue is asked to wait for its first message. */
const WAIT_SECONDS = 10

interface CursorRow {
  account_id: string
  region: string
  looked_up_to: Date
}

/**
 * Looks up the events of the account and region that waited longest.
 * @param intervalMs between two looks
 * @returns false when none is due
 */
export async function lookUpDue(context: SweepContext, intervalMs: number): Promise<boolean> {
  const { db, worker, clock, leaseMs, log } = context
  const now = clock()
  const { rows } = await db.query<CursorRow>(
    `update event_cursor c set leased_by = $1, leased_until = $2 from (
       select e.account_id, e.region from event_cursor e join account a using (account_id)
       where e.due_at <= $3 and (e.leased_until is null or e.leased_until < $3) and a.events_queue_url is null
       order by e.due_at limit 1 for update of e skip locked) due
     where c.account_id = due.account_id and c.region = due.region
     returning c.account_id, c.region, c.looked_up_to`,
    [worker, new Date(now.getTime() + leaseMs), now],
  )
  const row = rows[0]
  if (row === undefined) return false
  const scope = { accountId: row.account_id, region: row.region }
  const next = new Date(now.getTime() + intervalMs)
  try {
    const cloud = await context.connect(scope.accountId, scope.region)
    if (cloud === undefined) throw new Error('The account is not connected in this region.')
    const since = Math.max(row.looked_up_to.getTime() - LATE, now.getTime() - LONGEST_LOOK)
    let pages = 0
    for await (const events of lookupEvents(cloud, new Date(since), now)) {
      await ingestEvents(db, scope.accountId, events, clock())
      pages += 1
      if (pages >= MOST_PAGES || context.signal.aborted) break
    }
    await finishLook(db, scope, worker, now, next, null)
  } catch (error) {
    log.warn({ ...scope, err: error }, 'CloudTrail events could not be looked up')
    await finishLook(db, scope, worker, row.looked_up_to, next, readFailure(error))
  }
  return true
}

async function finishLook(
  db: Queryable,
  scope: { accountId: string; region: string },
  worker: string,
  lookedUpTo: Date,
  next: Date,
  failure: { code: string; message: string } | null,
): Promise<void> {
  await db.query(
    `update event_cursor set looked_up_to = $4, due_at = $5, leased_by = null, leased_until = null,
       last_error_code = $6, last_error_message = $7
     where account_id = $1 and region = $2 and leased_by = $3`,
    [scope.accountId, scope.region, worker, lookedUpTo, next, failure?.code ?? null, failure?.message ?? null],
  )
}

/** A queue that EventBridge feeds. */
export interface EventQueue {
  readonly url: string
  readonly cloud: Cloud
  /** The only account whose events are taken from it; absent for the installation's own queue, which serves all. */
  readonly accountId?: string
}

/**
 * Takes events from a queue, and deletes them there when they are stored.
 * @returns how many messages there were
 */
export async function drainQueue({ db, clock, signal }: SweepContext, queue: EventQueue): Promise<number> {
  const received = await receiveEvents(queue.cloud, queue.url, WAIT_SECONDS, signal)
  const byAccount = new Map<string, TrailEvent[]>()
  for (const event of received.events) {
    const owner = ownerOf(event, queue.accountId)
    if (owner === undefined || (queue.accountId !== undefined && owner !== queue.accountId)) continue
    byAccount.set(owner, [...(byAccount.get(owner) ?? []), event])
  }
  for (const [accountId, events] of byAccount) await ingestEvents(db, accountId, events, clock())
  await received.done()
  return received.messages
}

/** The queues of connected accounts. */
export async function eventQueues(db: Queryable): Promise<{ accountId: string; url: string }[]> {
  const { rows } = await db.query<{ account_id: string; events_queue_url: string }>(
    'select account_id, events_queue_url from account where events_queue_url is not null order by account_id',
  )
  return rows.map((row) => ({ accountId: row.account_id, url: row.events_queue_url }))
}

/** The region of a queue's URL (`https://sqs.eu-west-1.amazonaws.com/...`); an emulator's has none. */
export function regionOfQueue(url: string): string | undefined {
  return /^https?:\/\/(?:sqs\.)?([a-z]{2}(?:-[a-z]+)+-\d)\.(?:queue\.)?amazonaws\.com/.exec(url)?.[1]
}
