import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { migrate, readMigrations } from './migrate.ts'
import { testDatabase } from './testing.ts'

const db = await testDatabase()
const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-migrations-'))
after(() => rmSync(folder, { recursive: true }))

const write = (name: string, sql: string) => writeFileSync(path.join(folder, name), sql)

beforeEach(async () => {
  await db.query('drop table if exists first, second, schema_migration')
  rmSync(folder, { recursive: true })
  mkdirSync(folder)
  write('0001-first.sql', 'create table first (a int);\ninsert into first values (1);\n')
  write('0002-second.sql', 'create table second (a int);')
})

const applied = async () => (await db.query('select number, name from schema_migration order by number')).rows

test('all are applied in order, once, also when several start together', async () => {
  await Promise.all([migrate(db, folder), migrate(db, folder), migrate(db, folder)])
  await migrate(db, folder)
  assert.deepEqual(await applied(), [
    { number: 1, name: '0001-first.sql' },
    { number: 2, name: '0002-second.sql' },
  ])
  assert.equal((await db.query('select * from first')).rowCount, 1)
})

test('one that fails leaves nothing of itself and all before it', async () => {
  write('0002-second.sql', 'create table second (a int); select nope;')
  await assert.rejects(migrate(db, folder), { code: '42703' })
  assert.deepEqual(await applied(), [{ number: 1, name: '0001-first.sql' }])
  assert.deepEqual((await db.query(`select to_regclass('second') as name`)).rows, [{ name: null }])
})

test('a changed one is refused', async () => {
  await migrate(db, folder)
  write('0001-first.sql', 'create table first (b int)')
  await assert.rejects(migrate(db, folder), /0001-first.sql was changed after it was applied/)
})

test('a database that is newer than the program is refused', async () => {
  await migrate(db, folder)
  rmSync(path.join(folder, '0002-second.sql'))
  await assert.rejects(migrate(db, folder), /newer than this program: it has migration 0002-second.sql/)
})

const malformed: Record<string, string> = {
  'a gap': '0004-fourth.sql',
  'a number used twice': '0002-again.sql',
  'a short number': '03-third.sql',
  'an upper case name': '0003-Third.sql',
}

for (const [name, file] of Object.entries(malformed)) {
  test(`${name} in the names is refused`, () => {
    write(file, 'select 1')
    assert.throws(() => readMigrations(folder), /should be NNNN-name.sql/)
  })
}
