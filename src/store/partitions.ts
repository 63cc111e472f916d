/** Monthly partitions of a table partitioned by a range of a `timestamptz`: `<table>_yYYYYmMM`, months in UTC. */
import type { Database } from './database.ts'

/** Any fixed number: partitions are made and dropped one process at a time. */
const PARTITION_LOCK = 7_250_116
const TABLE_NAME = /^[a-z_][a-z0-9_]{0,50}$/
const PARTITION_NAME = /_y(\d{4})m(\d{2})$/

/** Partitions that are known to be there, so that the write path asks the database once a month. */
const known = new WeakMap<Database, Set<string>>()

/**
 * Makes the partitions that hold these instants, where they are not there yet. `table` is a name of ours, never a caller's.
 */
export async function ensurePartitions(db: Database, table: string, months: readonly Date[]): Promise<void> {
  if (!TABLE_NAME.test(table)) throw new Error(`${table} is no table name`)
  const cached = known.get(db) ?? new Set<string>()
  known.set(db, cached)
  const wanted = new Map(months.map((month) => [partitionName(table, month), monthOf(month)]))
  const missing = [...wanted].filter(([name]) => !cached.has(name))
  if (missing.length === 0) return
  await db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [PARTITION_LOCK])
    for (const [name, { from, to }] of missing) {
      await tx.query(
        `create table if not exists ${name} partition of ${table} for values from ('${from.toISOString()}') to ('${to.toISOString()}')`,
      )
    }
  })
  for (const [name] of missing) cached.add(name)
}

/** Drops the partitions that end at or before the instant. Returns their names. */
export async function dropPartitionsBefore(db: Database, table: string, instant: Date): Promise<string[]> {
  if (!TABLE_NAME.test(table)) throw new Error(`${table} is no table name`)
  const dropped = await db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [PARTITION_LOCK])
    const { rows } = await tx.query<{ name: string }>(
      `select child.relname as name from pg_inherits
         join pg_class child on child.oid = inhrelid
        where inhparent = to_regclass($1) order by 1`,
      [table],
    )
    const names = rows.map(({ name }) => name).filter((name) => endsBefore(name, instant))
    for (const name of names) await tx.query(`drop table ${name}`)
    return names
  })
  for (const name of dropped) known.get(db)?.delete(name)
  return dropped
}

function endsBefore(name: string, instant: Date): boolean {
  const [, year, month] = PARTITION_NAME.exec(name) ?? []
  // The month after: Date counts months from zero, names from one. A default partition has no month.
  return year !== undefined && Date.UTC(Number(year), Number(month), 1) <= instant.getTime()
}

function partitionName(table: string, instant: Date): string {
  const [year, month] = instant.toISOString().split('-')
  if (year!.length !== 4) throw new RangeError(`No partition for ${instant.toISOString()}`)
  return `${table}_y${year}m${month}`
}

function monthOf(instant: Date): { from: Date; to: Date } {
  const year = instant.getUTCFullYear()
  const month = instant.getUTCMonth()
  return { from: new Date(Date.UTC(year, month, 1)), to: new Date(Date.UTC(year, month + 1, 1)) }
}
