/**
 * Reads current resources by key. Calls that come together share one query: under load the database sees a few
 * batches, however many clients ask for one resource each.
 */
import type { Database } from '../../store/database.ts'

export interface ResourceKeyOf {
  readonly accountId: string
  readonly region: string
  readonly resourceType: string
  readonly resourceId: string
}

/** A row of `resource` without its document. */
export interface CurrentRow {
  readonly account_id: string
  readonly region: string
  readonly resource_type: string
  readonly resource_id: string
  readonly resource_name: string | null
  readonly arn: string | null
  readonly availability_zone: string | null
  readonly resource_creation_time: Date | null
  readonly status: string
  readonly capture_time: Date
  readonly state_id: number
  readonly recording_frequency: string
  readonly observed_at: Date
  readonly document_hash: Buffer | null
  readonly live: boolean
}

interface Call {
  readonly keys: readonly ResourceKeyOf[]
  resolve(rows: (CurrentRow | undefined)[]): void
  reject(error: unknown): void
}

/** Keys of one query. A call is never split, and has at most a hundred. */
const MAX_KEYS = 400
/** Queries at one time: the next batch gathers while these run. */
const MAX_RUNNING = 2
const MAX_WAITING = 10_000

class ResourceReader {
  readonly #db: Database
  readonly #waiting: Call[] = []
  #running = 0
  #scheduled = false

  constructor(db: Database) {
    this.#db = db
  }

  read(keys: readonly ResourceKeyOf[]): Promise<(CurrentRow | undefined)[]> {
    if (this.#waiting.length >= MAX_WAITING) {
      return Promise.reject(new Error(`${MAX_WAITING} calls already wait to read resources`))
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ keys, resolve, reject })
      this.#schedule()
    })
  }

  #schedule(): void {
    if (this.#scheduled || this.#running >= MAX_RUNNING) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      void this.#run(this.#next())
      if (this.#waiting.length > 0) this.#schedule()
    })
  }

  #next(): Call[] {
    let keys = 0
    let calls = 0
    for (const call of this.#waiting) {
      if (calls > 0 && keys + call.keys.length > MAX_KEYS) break
      keys += call.keys.length
      calls += 1
    }
    return this.#waiting.splice(0, calls)
  }

  async #run(calls: readonly Call[]): Promise<void> {
    if (calls.length === 0) return
    this.#running += 1
    try {
      await this.#answer(calls)
    } finally {
      this.#running -= 1
      if (this.#waiting.length > 0) this.#schedule()
    }
  }

  async #answer(calls: readonly Call[]): Promise<void> {
    try {
      const rows = await this.#query(calls.flatMap((call) => call.keys))
      let from = 0
      for (const call of calls) {
        call.resolve(rows.slice(from, from + call.keys.length))
        from += call.keys.length
      }
    } catch (error) {
      // One caller's value that the database cannot take must not fail the others: each is then asked for alone.
      const isValue = String((error as { code?: unknown }).code).startsWith('22')
      if (isValue && calls.length > 1) for (const call of calls) await this.#answer([call])
      else for (const call of calls) call.reject(error)
    }
  }

  async #query(keys: readonly ResourceKeyOf[]): Promise<(CurrentRow | undefined)[]> {
    const { rows } = await this.#db.query<CurrentRow & { at: number }>(SELECT, [
      keys.map((_, at) => at),
      keys.map((k) => k.accountId),
      keys.map((k) => k.region),
      keys.map((k) => k.resourceType),
      keys.map((k) => k.resourceId),
    ])
    const found: (CurrentRow | undefined)[] = new Array(keys.length).fill(undefined)
    for (const row of rows) found[row.at] = row
    return found
  }
}

/** `limit 1` keeps the planner at one index probe a key, whatever it believes of the table's size. */
const SELECT = `
  select k.at, r.* from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[]) as k (at, account, region, type, id)
  cross join lateral (
    select account_id, region, resource_type, resource_id, resource_name, arn, availability_zone, resource_creation_time, status,
      capture_time, state_id, recording_frequency, observed_at, document_hash, live
    from resource
    where account_id = k.account and region = k.region and resource_type = k.type and resource_id = k.id limit 1) as r`

const readers = new WeakMap<Database, ResourceReader>()

/** The resources of the keys, each at its key's place; `undefined` for one that was never recorded. */
export function readResources(db: Database, keys: readonly ResourceKeyOf[]): Promise<(CurrentRow | undefined)[]> {
  let reader = readers.get(db)
  if (reader === undefined) {
    reader = new ResourceReader(db)
    readers.set(db, reader)
  }
  return reader.read(keys)
}
