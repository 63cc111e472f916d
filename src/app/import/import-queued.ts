import { randomUUID } from 'node:crypto'
import type { Cloud } from '../../cloud/clients.ts'
import { type ImportProgress, type ImportSummary, importFiles } from '../../config/import/import-files.ts'
import type { ImportSource } from '../../config/import/source.ts'
import type { Database } from '../../store/database.ts'
import type { Logger } from '../context.ts'

export interface ImportContext {
  readonly db: Database
  connect(accountId: string, region: string): Promise<Cloud | undefined>
  clock(): Date
  readonly log: Logger
  readonly signal: AbortSignal
}

interface Job {
  id: string
  source: string
  account_id: string
  region: string
}

/** A worker that died is missed after so long (milliseconds); its import is taken up where it stood. */
const LEASE = 30_000
const PROGRESS_EVERY = 1_000

/**
 * Runs the import that waits longest.
 * @returns false when none waits
 */
export async function importQueued(context: ImportContext): Promise<boolean> {
  const { db, clock, log, signal } = context
  const worker = randomUUID()
  const job = await claim(db, worker, clock())
  if (job === undefined) return false
  let progress: ImportProgress | undefined
  const timer = setInterval(() => {
    keep(db, job, worker, progress, clock()).catch((error: unknown) => {
      log.warn({ importId: job.id, err: error }, 'the progress of an import could not be noted')
    })
  }, PROGRESS_EVERY)
  try {
    const source = await sourceOf(context, job)
    const summary = await importFiles({
      db,
      source,
      now: clock(),
      signal,
      onProgress(at) {
        progress = at
      },
    })
    await finish(db, job, worker, 'done', summary, null, clock())
  } catch (error) {
    // A process that ends leaves the import to the next worker.
    if (signal.aborted) await release(db, job, worker)
    else await finish(db, job, worker, 'failed', progress, (error as Error).message, clock())
  } finally {
    clearInterval(timer)
  }
  return true
}

async function claim(db: Database, worker: string, now: Date): Promise<Job | undefined> {
  const { rows } = await db.query<Job>(
    `update import_job set state = 'running', leased_by = $1, leased_until = $2 where id = (
       select id from import_job where state in ('queued', 'running') and (leased_until is null or leased_until < $3)
       order by created_at limit 1 for update skip locked)
     returning id, source, account_id, region`,
    [worker, new Date(now.getTime() + LEASE), now],
  )
  return rows[0]
}

async function sourceOf({ connect }: ImportContext, job: Job): Promise<ImportSource> {
  const s3 = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(job.source)
  if (s3 === null) return { path: job.source }
  const cloud = await connect(job.account_id, job.region)
  if (cloud === undefined)
    throw new Error(`Account ${job.account_id} is not connected in ${job.region}: the bucket cannot be read.`)
  return { cloud, bucket: s3[1]!, prefix: s3[2] ?? '' }
}

async function keep(
  db: Database,
  job: Job,
  worker: string,
  progress: ImportProgress | undefined,
  now: Date,
): Promise<void> {
  await db.query(
    `update import_job set leased_until = $3, progress = coalesce($4::jsonb, progress) where id = $1 and leased_by = $2 and state = 'running'`,
    [job.id, worker, new Date(now.getTime() + LEASE), progress === undefined ? null : JSON.stringify(progress)],
  )
}

async function finish(
  db: Database,
  job: Job,
  worker: string,
  state: 'done' | 'failed',
  progress: ImportSummary | ImportProgress | undefined,
  error: string | null,
  now: Date,
): Promise<void> {
  await db.query(
    `update import_job set state = $3, progress = coalesce($4::jsonb, progress), error = $5, finished_at = $6,
       leased_by = null, leased_until = null
     where id = $1 and leased_by = $2`,
    [job.id, worker, state, progress === undefined ? null : JSON.stringify(progress), error, now],
  )
}

async function release(db: Database, job: Job, worker: string): Promise<void> {
  await db.query(`update import_job set leased_by = null, leased_until = null where id = $1 and leased_by = $2`, [
    job.id,
    worker,
  ])
}
