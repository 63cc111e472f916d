/** A fresh, migrated database for a test file, on the engine that PLUMBLINE_TEST_DATABASE names. */
import { createHash, randomBytes } from 'node:crypto'
import { after } from 'node:test'
import type { Database, Queryable } from './database.ts'
import { migrate, readMigrations } from './migrate.ts'
import { type DatabaseLocation, openDatabase } from './open.ts'
import { migratedSnapshot } from './snapshot.ts'

/** Any fixed number: who holds this lock makes the template database. */
const TEMPLATE_LOCK = 7_250_115

/** Where a fresh, migrated database is, and how to be rid of it. */
export interface TestLocation {
  readonly location: DatabaseLocation
  remove(): Promise<void>
}

/**
 * `pglite` (the default) or the URL of a PostgreSQL database whose user may create databases. The database is closed
 * (and dropped) when the test file or suite ends.
 */
export async function testDatabase(): Promise<Database> {
  const { location, remove } = await testLocation()
  const db = await openDatabase(location)
  after(async () => {
    await db.close()
    await remove()
  })
  return db
}

/** The same for who opens the database itself, and removes it after closing it. */
export async function testLocation(): Promise<TestLocation> {
  const target = process.env.PLUMBLINE_TEST_DATABASE || 'pglite'
  if (target !== 'pglite') return freshDatabase(target)
  return { location: { memory: true, snapshot: await migratedSnapshot() }, remove: async () => {} }
}

async function freshDatabase(url: string): Promise<TestLocation> {
  const template = `plumbline_template_${createHash('sha256').update(JSON.stringify(readMigrations())).digest('hex').slice(0, 12)}`
  const name = `plumbline_test_${process.pid}_${randomBytes(4).toString('hex')}`
  await onServer(url, async (server) => {
    // One at a time: PostgreSQL refuses to copy a template that another session is copying or writing.
    await server.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const { rowCount } = await server.query('select from pg_database where datname = $1', [template])
    if (rowCount === 0) await makeTemplate(url, server, template)
    await server.query(`create database ${name} template ${template}`)
  })
  return {
    location: { url: inDatabase(url, name) },
    remove: () => onServer(url, (server) => server.query(`drop database ${name} with (force)`)),
  }
}

/** Migrated under another name first, so that a template that exists is complete. */
async function makeTemplate(url: string, server: Queryable, template: string): Promise<void> {
  const unfinished = `${template}_${process.pid}`
  await server.query(`drop database if exists ${unfinished}`)
  await server.query(`create database ${unfinished}`)
  const db = await openDatabase({ url: inDatabase(url, unfinished) })
  try {
    await migrate(db)
  } finally {
    await db.close()
  }
  await server.query(`alter database ${unfinished} rename to ${template}`)
}

/** One connection for all of `work`, and with it the session's locks. */
async function onServer(url: string, work: (server: Queryable) => Promise<unknown>): Promise<void> {
  const server = await openDatabase({ url, maxConnections: 1 })
  try {
    await work(server)
  } finally {
    await server.close()
  }
}

function inDatabase(url: string, name: string): string {
  const own = new URL(url)
  own.pathname = `/${name}`
  return own.href
}
