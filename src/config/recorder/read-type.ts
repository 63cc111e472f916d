import type { Cloud } from '../../cloud/clients.ts'
import type { Resource, ResourceType, Wanted } from '../../cloud/resource-type.ts'
import { pauses } from '../../lib/pauses.ts'
import type { Database } from '../../store/database.ts'
import { type Reading, readingOf, type TypeScope } from '../items/reading.ts'
import { type RecordOptions, recordReadings } from '../items/record.ts'
import { recordEnd } from '../items/record-end.ts'

/** Readings that are compared and written together, and the deletions likewise: so many share the wait for the disk. */
const BATCH = 250
/** Bytes of JSON after which a batch is full, however few its readings: documents reach a megabyte. */
const BATCH_SIZE = 1 * 1024 * 1024
/** Batches of one type that are written side by side; beside the one that is read, no more are in memory. */
const WRITTEN_AT_ONCE = 2

export interface ReadOptions extends Omit<RecordOptions, 'observedAt' | 'now'> {
  clock(): Date
  /** False: the type is recorded no more; resources that are gone are said to be, and nothing else is written. */
  readonly recorded?: boolean
  /** Called after each batch; throws to stop the reading (the lease was lost, the process ends). */
  onBatch?(resources: number): Promise<void> | void
}

export interface ReadOutcome {
  readonly resources: number
  readonly discovered: readonly string[]
  readonly changed: readonly string[]
  readonly deleted: readonly string[]
}

/**
 * Reads all resources of a type, or those of `only`, records what changed, and records as deleted what was not there.
 * When the reading fails nothing is recorded as deleted, and what was read before the failure stands.
 * @throws what the reader throws
 */
export async function readType(
  db: Database,
  cloud: Cloud,
  type: ResourceType,
  scope: TypeScope,
  options: ReadOptions,
  only?: readonly Wanted[],
): Promise<ReadOutcome> {
  const observedAt = options.clock()
  const seen = new Set<string>()
  const discovered: string[] = []
  const changed: string[] = []
  let batch: Reading[] = []
  let size = 0
  const write = async (readings: readonly Reading[]) => {
    if (options.recorded === false || readings.length === 0) return
    const volatile = type.volatile
    const recorded = await recordReadings(db, scope, readings, {
      ...options,
      observedAt,
      now: options.clock(),
      volatile,
    })
    discovered.push(...recorded.discovered)
    changed.push(...recorded.changed)
  }
  // Batches are written while the next is read: one is prepared while the database is at the other.
  const writing: Promise<void>[] = []
  const flush = async () => {
    if (writing.length === WRITTEN_AT_ONCE) await writing.shift()
    const written = write(batch)
    // Its failure is thrown where it is awaited, which is after the next batch is read.
    written.catch(() => {})
    writing.push(written)
    batch = []
    size = 0
    await options.onBatch?.(seen.size)
  }
  let flushing = false
  const pause = pauses()
  try {
    for await (const resource of type.read(cloud, only) as AsyncIterable<Resource>) {
      // A page that moved under the paging gives a resource twice.
      if (seen.has(resource.resourceId)) continue
      seen.add(resource.resourceId)
      const reading = readingOf(resource)
      await pause()
      batch.push(reading)
      size += reading.bytes.length
      if (batch.length < BATCH && size < BATCH_SIZE) continue
      flushing = true
      await flush()
      flushing = false
    }
    flushing = true
    await flush()
    await Promise.all(writing)
  } catch (error) {
    // What was read before the reader failed stands. After a failed write or a lost lease nothing more is written.
    if (!flushing) {
      await Promise.all(writing)
      await write(batch)
    }
    throw error
  } finally {
    // However it ended: nothing may be written after this function has.
    await Promise.allSettled(writing)
  }
  const deleted: string[] = []
  for await (const gone of missing(db, scope, seen, observedAt, only)) {
    const end = { ...options, observedAt, now: options.clock() }
    const status = options.recorded === false ? 'ResourceDeletedNotRecorded' : 'ResourceDeleted'
    deleted.push(...(await recordEnd(db, scope, gone, status, end)))
  }
  return { resources: seen.size, discovered, changed, deleted }
}

/** Resources of the ledger that should have been read but were not there, a batch at a time. */
async function* missing(
  db: Database,
  scope: TypeScope,
  seen: ReadonlySet<string>,
  observedAt: Date,
  only: readonly Wanted[] | undefined,
): AsyncGenerator<string[]> {
  let after = ''
  for (;;) {
    const { rows } = await db.query<{ resource_id: string }>(
      `select resource_id from resource
       where account_id = $1 and region = $2 and resource_type = $3 and resource_id > $4 and observed_at <= $5
         and (live or status = 'ResourceNotRecorded')
         and ($6::text[] is null or resource_id = any($6::text[]) or arn = any($7::text[]) or resource_name = any($8::text[]))
       order by resource_id limit ${BATCH}`,
      [
        scope.accountId,
        scope.region,
        scope.resourceType,
        after,
        observedAt,
        only?.map((w) => w.resourceId ?? null) ?? null,
        only?.map((w) => w.arn ?? null) ?? null,
        // A name is no key where the id is known: another resource may bear it.
        only?.map((w) => (w.resourceId === undefined && w.arn === undefined ? (w.resourceName ?? null) : null)) ?? null,
      ],
    )
    const gone = rows.map((r) => r.resource_id).filter((id) => !seen.has(id))
    if (gone.length > 0) yield gone
    if (rows.length < BATCH) return
    after = rows[rows.length - 1]!.resource_id
  }
}
