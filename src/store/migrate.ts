/** Numbered, forward-only migrations: `NNNN-name.sql`, each in one transaction, each applied once. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Database, Queryable } from './database.ts'

export const migrationsFolder = path.join(import.meta.dirname, 'migrations')

/** Any fixed number, the same in all processes: who holds this lock migrates. */
const MIGRATION_LOCK = 7_250_114

export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly hash: string
}

interface Applied {
  readonly number: number
  readonly name: string
  readonly hash: string
}

/** The migrations of a folder in their order. Throws when a name is malformed or a number is missing or used twice. */
export function readMigrations(folder: string = migrationsFolder): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return names.map((name, index) => {
    const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1])
    if (number !== index + 1) throw new Error(`Migration ${name} should be NNNN-name.sql with number ${index + 1}`)
    const sql = readFileSync(path.join(folder, name), 'utf8')
    return { number, name, sql, hash: createHash('sha256').update(sql).digest('hex') }
  })
}

/**
 * Brings the database to the version of the code. Safe when several processes start together: one migrates, the others
 * wait. Throws when an applied migration was changed, and when the database is newer than the code.
 */
export async function migrate(db: Database, folder: string = migrationsFolder): Promise<void> {
  const migrations = readMigrations(folder)
  for (const migration of migrations) await db.transaction((tx) => applyOnce(tx, migration, migrations))
  if (migrations.length === 0) await db.transaction((tx) => lockAndCheck(tx, migrations))
}

async function applyOnce(tx: Queryable, migration: Migration, migrations: Migration[]): Promise<void> {
  const applied = await lockAndCheck(tx, migrations)
  if (applied.length >= migration.number) return
  await tx.query(migration.sql)
  await tx.query('insert into schema_migration (number, name, hash, applied_at) values ($1, $2, $3, now())', [
    migration.number,
    migration.name,
    migration.hash,
  ])
}

async function lockAndCheck(tx: Queryable, migrations: Migration[]): Promise<Applied[]> {
  await tx.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
  await tx.query(
    `create table if not exists schema_migration
       (number integer primary key, name text not null, hash text not null, applied_at timestamptz not null)`,
  )
  const { rows } = await tx.query<Applied>('select number, name, hash from schema_migration order by number')
  for (const { number, name, hash } of rows) {
    const known = migrations[number - 1]
    if (!known) {
      throw new Error(
        `The database is newer than this program: it has migration ${name}, and the program knows ${migrations.length}. Run a newer version.`,
      )
    }
    if (known.hash !== hash) {
      throw new Error(`Migration ${known.name} was changed after it was applied (as ${name}): write a new one instead`)
    }
  }
  return rows
}
