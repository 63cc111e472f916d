/** Opens a database: a PostgreSQL server, a data directory, or memory. */
import pg from 'pg'
import type { Database } from './database.ts'
import { PgliteWorker } from './pglite/pglite-worker.ts'
import { PooledDatabase } from './pooled-database.ts'
import { valueTypes } from './value-types.ts'

const MAX_WAITING = 10_000
const WAIT_TIMEOUT_MILLIS = 60_000
const STATEMENT_TIMEOUT_MILLIS = 600_000

export type DatabaseLocation =
  | { readonly url: string }
  | { readonly dataDir: string }
  /** `snapshot`: a tar file of a data directory to begin with (see `snapshot.ts`). */
  | { readonly memory: true; readonly snapshot?: string }

export interface OpenDatabaseSettings {
  /** What the server says beside the results, and connections lost while idle. */
  readonly onNotice?: (message: string) => void
  /** Connections to a PostgreSQL server; PGlite has one. Default 10. */
  readonly maxConnections?: number
  /** A call that waits longer for a connection fails. Default 60 seconds. */
  readonly waitTimeoutMillis?: number
  /** A statement that runs longer is ended; on PGlite this ends the engine, since nothing can interrupt it. Default 10 minutes. */
  readonly statementTimeoutMillis?: number
}

export type OpenDatabaseOptions = DatabaseLocation & OpenDatabaseSettings

/**
 * Opens and checks the database. Fails when it cannot be reached or, for a data directory, when another process
 * holds it (the error says which).
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  if ('url' in options) {
    const { statementTimeoutMillis = STATEMENT_TIMEOUT_MILLIS } = options
    const pool = new pg.Pool({
      ...commonSettings(options),
      connectionString: options.url,
      max: options.maxConnections ?? 10,
      keepAlive: true,
      statement_timeout: statementTimeoutMillis,
      idle_in_transaction_session_timeout: statementTimeoutMillis,
    })
    return start(pool, 'postgresql', options, async () => {})
  }
  return (await openEmbedded(options)).db
}

/** PGlite with the thread it runs in, which can dump it. */
export async function openEmbedded(
  options: Exclude<DatabaseLocation, { url: string }> & OpenDatabaseSettings,
): Promise<{ db: Database; worker: PgliteWorker }> {
  const worker = await PgliteWorker.start({
    ...('dataDir' in options ? { dataDir: options.dataDir } : { snapshot: options.snapshot }),
    statementTimeoutMillis: options.statementTimeoutMillis ?? STATEMENT_TIMEOUT_MILLIS,
  })
  const pool = new pg.Pool({
    ...commonSettings(options),
    host: 'embedded',
    user: 'postgres',
    database: 'postgres',
    password: '',
    ssl: false,
    max: 1,
    idleTimeoutMillis: 0,
    stream: () => worker.connect(),
  })
  return { db: await start(pool, 'pglite', options, () => worker.close()), worker }
}

function commonSettings({ waitTimeoutMillis = WAIT_TIMEOUT_MILLIS }: OpenDatabaseSettings): pg.PoolConfig {
  return {
    application_name: 'plumbline',
    types: valueTypes,
    connectionTimeoutMillis: waitTimeoutMillis,
    // Statements that are not waited for one by one go out together.
    pipeline: true,
  }
}

async function start(
  pool: pg.Pool,
  engine: Database['engine'],
  { onNotice = () => {} }: OpenDatabaseSettings,
  release: () => Promise<void>,
): Promise<Database> {
  pool.on('error', (error) => onNotice(`A connection to the database was lost: ${error.message}`))
  pool.on('connect', (client) => {
    client.on('notice', (notice) => onNotice(notice.message ?? ''))
    // Queued before the caller's first statement. A failure is a lost connection, which that statement reports.
    client.query(`set time zone 'UTC'; set client_min_messages = warning`).catch(() => {})
  })
  const database = new PooledDatabase({ engine, pool, maxWaiting: MAX_WAITING, release })
  try {
    await database.query('select 1')
  } catch (error) {
    await database.close()
    throw error
  }
  return database
}
