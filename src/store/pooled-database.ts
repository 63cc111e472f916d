/** A `Database` over a pool of `pg` clients. PGlite is the same with a pool of one client. */
import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'
import { byteaArray } from './binary-array.ts'
import type { Database, Queryable, QueryResult, Statement } from './database.ts'

const MAX_ATTEMPTS = 5
const RETRIED = new Set(['40001', '40P01'])

export interface PooledDatabaseOptions {
  readonly engine: Database['engine']
  readonly pool: pg.Pool
  /** How many calls may wait for a connection before further ones are refused. */
  readonly maxWaiting: number
  /** Called once, after the last call has ended and the pool is closed. */
  release(): Promise<void>
}

export class PooledDatabase implements Database {
  readonly engine: Database['engine']
  readonly #pool: pg.Pool
  readonly #options: PooledDatabaseOptions
  readonly #running = new Set<Promise<unknown>>()
  readonly #insideTransaction = new AsyncLocalStorage<{ open: boolean }>()
  #closed: Promise<void> | undefined

  constructor(options: PooledDatabaseOptions) {
    this.engine = options.engine
    this.#pool = options.pool
    this.#options = options
  }

  query<Row>(text: string, values?: readonly unknown[]): Promise<QueryResult<Row>> {
    return this.#admit(() => this.#withClient((client) => run<Row>(client, text, values)))
  }

  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    return this.#retried((client) => this.#attempt(client, work))
  }

  together(statements: readonly Statement[]): Promise<QueryResult<Record<string, unknown>>[]> {
    return this.#retried((client) => sendTogether(client, statements))
  }

  #retried<T>(use: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    return this.#admit(async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await this.#withClient(use)
        } catch (error) {
          if (attempt === MAX_ATTEMPTS || !RETRIED.has(String((error as { code?: unknown }).code))) throw error
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt))
        }
      }
    })
  }

  close(): Promise<void> {
    this.#closed ??= (async () => {
      await Promise.allSettled(this.#running)
      try {
        await this.#pool.end()
      } finally {
        await this.#options.release()
      }
    })()
    return this.#closed
  }

  /** Every call passes here: refused when closed, when too many wait, and inside a transaction of its own. */
  async #admit<T>(call: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new Error('The database is closed')
    if (this.#insideTransaction.getStore()?.open) {
      throw new Error('The database was called inside a transaction: use the transaction that is passed to the work')
    }
    if (this.#pool.waitingCount >= this.#options.maxWaiting) {
      throw new Error(`The database is overloaded: ${this.#pool.waitingCount} calls wait for a connection`)
    }
    const running = call()
    this.#running.add(running)
    try {
      return await running
    } finally {
      this.#running.delete(running)
    }
  }

  async #withClient<T>(use: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect()
    // A checked-out client without a listener would end the process when its connection breaks.
    let broken: Error | undefined
    const onError = (error: Error) => {
      broken = error
    }
    client.on('error', onError)
    try {
      return await use(client)
    } catch (error) {
      if (error instanceof RollbackFailed) broken = error
      throw error instanceof RollbackFailed ? error.cause : error
    } finally {
      client.removeListener('error', onError)
      client.release(broken)
    }
  }

  async #attempt<T>(client: pg.PoolClient, work: (tx: Queryable) => Promise<T>): Promise<T> {
    const state = { open: true }
    const tx: Queryable = {
      query: async (text, values) => {
        if (!state.open) throw new Error('The transaction is over')
        return run(client, text, values)
      },
    }
    // Not waited for: it goes out with the first statement.
    const begun = run(client, 'begin')
    begun.catch(() => {})
    try {
      const result = await this.#insideTransaction.run(state, () => work(tx))
      state.open = false
      await begun
      // PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error.
      const { command } = await client.query('commit')
      if (command !== 'COMMIT') throw new Error('The transaction was rolled back: one of its statements had failed')
      return result
    } catch (error) {
      state.open = false
      try {
        await run(client, 'rollback')
      } catch {
        throw new RollbackFailed(error)
      }
      throw error
    }
  }
}

async function sendTogether(
  client: pg.PoolClient,
  statements: readonly Statement[],
): Promise<QueryResult<Record<string, unknown>>[]> {
  const begun = run(client, 'begin')
  const sent = statements.map(({ text, values }) => run<Record<string, unknown>>(client, text, values))
  // After a failed statement PostgreSQL refuses the others, and answers COMMIT with ROLLBACK.
  const committed = client.query('commit')
  await Promise.allSettled([begun, ...sent, committed])
  await begun
  const results = await Promise.all(sent)
  if ((await committed).command !== 'COMMIT') throw new Error('The transaction was rolled back')
  return results
}

/** Carries the first error out, and says that the connection must not be used again. */
class RollbackFailed extends Error {
  constructor(cause: unknown) {
    super('rollback failed', { cause })
  }
}

async function run<Row>(client: pg.PoolClient, text: string, values?: readonly unknown[]): Promise<QueryResult<Row>> {
  const result = await client.query(text, values?.map(bound))
  return { rows: result.rows as Row[], rowCount: result.rowCount ?? 0 }
}

/** Arrays of bytes go in binary; everything else is for `pg`. */
function bound(value: unknown): unknown {
  const bytes =
    Array.isArray(value) && value.length > 0 && value.every((item) => item === null || Buffer.isBuffer(item))
  return bytes && value.some((item) => item !== null) ? byteaArray(value) : value
}
