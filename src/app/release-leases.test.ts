import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../store/testing.ts'
import { releaseLeases } from './release-leases.ts'

test('every table that has leases is freed on an embedded database, and none on a shared one', async () => {
  const db = await testDatabase()
  const { rows } = await db.query<{ name: string }>(
    `select distinct table_name as name from information_schema.columns where column_name = 'leased_until' order by 1`,
  )
  await db.query(`update chore set leased_by = 'dead', leased_until = 'infinity'`)
  await db.query(`update outbox_consumer set leased_by = 'dead', leased_until = 'infinity'`)
  await releaseLeases(db)
  const left = await Promise.all(
    rows.map(async ({ name }) => (await db.query(`select from ${name} where leased_until is not null`)).rowCount),
  )
  const freed = left.every((count) => count === 0)
  assert.equal(freed, db.engine === 'pglite')
  assert.deepEqual(
    rows.map((r) => r.name),
    [
      'chore',
      'event_cursor',
      'import_job',
      'outbox_consumer',
      'pending_read',
      'resource_type_status',
      'rule_due',
      'rule_invocation',
    ],
  )
})
