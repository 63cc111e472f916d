/**
 * One PostgreSQL dialect over two engines: a PostgreSQL server through `pg`, or PGlite embedded in a worker
 * thread. Everything above this file sees only these interfaces.
 */

export interface QueryResult<Row> {
  readonly rows: Row[]
  /** Rows returned or touched. */
  readonly rowCount: number
}

export interface Queryable {
  /** Runs one statement. Values are bound as `$1`, `$2`...; arrays bind to PostgreSQL arrays, objects to `json`. */
  query<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<QueryResult<Row>>
}

export interface Database extends Queryable {
  readonly engine: 'postgresql' | 'pglite'
  /** Runs `work` in one transaction: committed when it returns, rolled back when it throws. Retried on serialization failure and deadlock. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>
  /** Waits for what runs, refuses what comes after, and releases the data directory. */
  close(): Promise<void>
}
