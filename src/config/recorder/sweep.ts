import type { Logger } from 'pino'
import type { Cloud } from '../../cloud/clients.ts'
import { readerOf } from '../../cloud/registry.ts'
import type { Database } from '../../store/database.ts'
import { RESOURCE_COMPLIANCE } from '../items/own-types.ts'
import type { TypeScope } from '../items/reading.ts'
import { recordEnd } from '../items/record-end.ts'
import { readFailure, recorderFailure } from './read-failure.ts'
import { type ReadOutcome, readType } from './read-type.ts'
import { noteOutcome } from './store.ts'
import { type DueType, failed, renewLease, succeeded } from './type-status.ts'

export interface SweepContext {
  readonly db: Database
  connect(accountId: string, region: string): Promise<Cloud | undefined>
  clock(): Date
  /** Names this worker among all processes. */
  readonly worker: string
  readonly leaseMs: number
  /** Between two readings of a continuously recorded type (milliseconds); a daily one is read once a day. */
  readonly intervalMs: number
  readonly log: Logger
  /** Aborted when the process drains. */
  readonly signal: AbortSignal
}

const DAY = 24 * 60 * 60 * 1000
/** A type that cannot be read in a region is tried again so much later: services arrive. */
const UNAVAILABLE_RETRY = DAY
/** Ids marked as not recorded in one transaction. */
const BATCH = 500

/** Thrown out of a reading that must not go on: another worker has the lease, or the process ends. */
class Interrupted extends Error {}

/**
 * Reads one leased type and writes its outcome into its status. A failure of the reading is an outcome, not a throw: it stops no other
 * type and marks nothing as deleted.
 */
export async function sweep(due: DueType, context: SweepContext): Promise<ReadOutcome | undefined> {
  const { db, worker, clock, log } = context
  const started = clock()
  const scope = { accountId: due.accountId, region: due.region, resourceType: due.resourceType }
  const lease = heldLease(scope, context)
  try {
    const outcome =
      due.resourceType === RESOURCE_COMPLIANCE ? await lookAtOwn(due, context) : await readCloud(due, context, lease)
    const now = clock()
    await succeeded(
      db,
      scope,
      worker,
      {
        resources: outcome.resources,
        changed: outcome.discovered.length + outcome.changed.length,
        deleted: outcome.deleted.length,
        durationMs: now.getTime() - started.getTime(),
      },
      now,
      nextReading(due, started, context.intervalMs),
    )
    await noteOutcome(db, scope, { status: 'Success' }, now)
    return outcome
  } catch (error) {
    const now = clock()
    if (error instanceof Interrupted) {
      // Due at once for whoever comes next; when the lease was lost this touches nothing.
      await failed(db, scope, worker, { code: 'Interrupted', message: error.message, unavailable: false }, now, started)
      return undefined
    }
    const failure = readFailure(error)
    log.warn({ ...scope, ...failure }, 'a type could not be read')
    const retry = failure.unavailable
      ? new Date(now.getTime() + UNAVAILABLE_RETRY)
      : nextReading(due, started, context.intervalMs)
    await failed(db, scope, worker, failure, now, retry)
    const outcome = recorderFailure(failure)
    if (outcome !== undefined) await noteOutcome(db, scope, outcome, now)
    return undefined
  } finally {
    lease.release()
  }
}

async function readCloud(due: DueType, context: SweepContext, lease: { readonly lost: boolean }): Promise<ReadOutcome> {
  const cloud = await context.connect(due.accountId, due.region)
  const reader = readerOf(due.resourceType)
  if (cloud === undefined || reader === undefined) throw new Error('The account is not connected in this region.')
  if (!due.recorded) await markNotRecorded(due, context)
  const scope = { accountId: due.accountId, region: due.region, resourceType: due.resourceType }
  return readType(context.db, cloud, reader, scope, {
    clock: context.clock,
    recorded: due.recorded,
    recordingFrequency: due.frequency,
    origin: 'recorder',
    onBatch() {
      if (context.signal.aborted) throw new Interrupted('The process ends.')
      if (lease.lost) throw new Interrupted('Another worker has taken the type up.')
    },
  })
}

/** The evaluator writes this type's items when compliance changes (`record-compliance.ts`): there is nothing to read. */
async function lookAtOwn(due: DueType, context: SweepContext): Promise<ReadOutcome> {
  if (!due.recorded) await markNotRecorded(due, context)
  const { rows } = await context.db.query<{ count: number }>(
    'select count(*) from resource where account_id = $1 and region = $2 and resource_type = $3 and live',
    [due.accountId, due.region, due.resourceType],
  )
  return { resources: rows[0]!.count, discovered: [], changed: [], deleted: [] }
}

/** Renews the lease of a type for as long as it is being read, however slowly its resources come. */
function heldLease(scope: TypeScope, { db, worker, clock, leaseMs, log }: SweepContext) {
  const lease = { lost: false, release: () => clearInterval(timer) }
  const timer = setInterval(() => {
    renewLease(db, scope, { worker, now: clock(), leaseMs }).then(
      (held) => {
        lease.lost = !held
      },
      // Tried again in a third of the lease; if it runs out, the next renewal says that it was lost.
      (error: unknown) => log.warn({ ...scope, err: error }, 'a lease could not be renewed'),
    )
  }, leaseMs / 3)
  timer.unref()
  return lease
}

function nextReading(due: DueType, started: Date, intervalMs: number): Date {
  const interval = due.frequency === 'DAILY' || !due.recorded ? DAY : intervalMs
  return new Date(started.getTime() + interval)
}

/** The type's live resources get their ResourceNotRecorded item, once. */
async function markNotRecorded(due: DueType, { db, clock }: SweepContext): Promise<void> {
  for (;;) {
    const { rows } = await db.query<{ resource_id: string }>(
      `select resource_id from resource where account_id = $1 and region = $2 and resource_type = $3 and live
       order by resource_id limit ${BATCH}`,
      [due.accountId, due.region, due.resourceType],
    )
    if (rows.length === 0) return
    const now = clock()
    const ids = rows.map((r) => r.resource_id)
    const marked = await recordEnd(db, due, ids, 'ResourceNotRecorded', { observedAt: now, now, origin: 'recorder' })
    if (marked.length === 0) return
  }
}
