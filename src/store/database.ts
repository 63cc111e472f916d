/**
 * One PostgreSQL dialect over two engines: a PostgreSQL server through `pg`, or PGlite embedded in a worker
 * thread. Everything above this file sees only these interfaces; `open.ts` makes one.
 *
 * Types, the same on both engines because both are driven by `pg`:
 * `timestamptz` is a `Date`, `int8` a `number` (a value beyond 2^53 throws), `json` and `jsonb` are parsed, `bytea` is a
 * `Buffer`, `numeric` and `date` stay strings, and arrays of these are arrays.
 *
 * Bulk writes are `insert ... select * from unnest($1::text[], $2::bytea[], $3::timestamptz[])`. JSON documents go in as
 * an array of JSON texts: `select id, document::jsonb from unnest($1::text[], $2::text[]) as t(id, document)`, bound with
 * `textArray` of `binary-array.ts` when they are many or large. An array of objects bound to `jsonb[]` works too.
 */

export interface QueryResult<Row> {
  readonly rows: Row[]
  /** Rows returned or touched. */
  readonly rowCount: number
}

export interface Statement {
  readonly text: string
  readonly values?: readonly unknown[]
}

export interface Queryable {
  /** Runs one statement. Values are bound as `$1`, `$2`...; arrays bind to PostgreSQL arrays, objects to `json`. */
  query<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<QueryResult<Row>>
}

export interface Database extends Queryable {
  readonly engine: 'postgresql' | 'pglite'
  /**
   * Runs `work` in one transaction: committed when it returns, rolled back when it throws. Retried on serialization
   * failure and deadlock, so `work` may run more than once. Inside it use only `tx`: calling the database itself there
   * throws, since with one connection it would wait for its own transaction.
   */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>
  /**
   * Runs statements of which none needs another's answer in one transaction, sent together: there is one round trip for all. Fails with
   * the error of the first that failed; then none counts. Retried as `transaction`.
   */
  together(statements: readonly Statement[]): Promise<QueryResult<Record<string, unknown>>[]>
  /** Waits for what runs, refuses what comes after, and releases the data directory. */
  close(): Promise<void>
}
