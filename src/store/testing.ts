/** A fresh, migrated database for a test file, on the engine that PLUMBLINE_TEST_DATABASE names. */
import { randomBytes } from 'node:crypto'
import { after } from 'node:test'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './open.ts'

/** Opens it, and closes (and drops) it when the test file or suite ends. */
export async function testDatabase(): Promise<Database> {
  const target = process.env.PLUMBLINE_TEST_DATABASE || 'pglite'
  const db = target === 'pglite' ? await openDatabase({ memory: true }) : await freshDatabase(target)
  after(() => db.close())
  await migrate(db)
  return db
}

async function freshDatabase(url: string): Promise<Database> {
  const name = `plumbline_test_${process.pid}_${randomBytes(4).toString('hex')}`
  const server = await openDatabase({ url, maxConnections: 1 })
  try {
    await server.query(`create database ${name}`)
  } finally {
    await server.close()
  }
  after(async () => {
    const cleaner = await openDatabase({ url, maxConnections: 1 })
    await cleaner.query(`drop database ${name} with (force)`)
    await cleaner.close()
  })
  const own = new URL(url)
  own.pathname = `/${name}`
  return openDatabase({ url: own.href })
}
