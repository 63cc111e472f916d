import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dropPartitionsBefore, ensurePartitions } from './partitions.ts'
import { testDatabase } from './testing.ts'

const db = await testDatabase()
await db.query('create table event (at timestamptz not null, note text) partition by range (at)')

const partitions = async () => {
  const { rows } = await db.query<{ name: string }>(
    `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'event'::regclass order by 1`,
  )
  return rows.map(({ name }) => name)
}

test('partitions are made once for each month, at the same time and again', async () => {
  const months = ['2023-12-31T23:59:59.999Z', '2024-01-01T00:00:00Z', '2024-01-31T12:00:00Z'].map((at) => new Date(at))
  await Promise.all([1, 2, 3, 4].map(() => ensurePartitions(db, 'event', months)))
  assert.deepEqual(await partitions(), ['event_y2023m12', 'event_y2024m01'])
})

test('the edges of a month are in UTC', async () => {
  const instants = ['2023-12-31T23:59:59.999Z', '2024-01-01T00:00:00Z', '2024-01-31T23:59:59.999Z']
  await db.query('insert into event (at) select * from unnest($1::timestamptz[])', [instants])
  const { rows } = await db.query(
    'select tableoid::regclass::text as name, count(*) as n from event group by 1 order by 1',
  )
  assert.deepEqual(rows, [
    { name: 'event_y2023m12', n: 1 },
    { name: 'event_y2024m01', n: 2 },
  ])
})

test('only partitions that end by the instant are dropped, and they can be made again', async () => {
  assert.deepEqual(await dropPartitionsBefore(db, 'event', new Date('2023-12-31T23:59:59.999Z')), [])
  assert.deepEqual(await dropPartitionsBefore(db, 'event', new Date('2024-01-01T00:00:00Z')), ['event_y2023m12'])
  assert.deepEqual(await partitions(), ['event_y2024m01'])
  await ensurePartitions(db, 'event', [new Date('2023-12-15T00:00:00Z')])
  assert.deepEqual(await partitions(), ['event_y2023m12', 'event_y2024m01'])
})

test('a name that is no table name is refused', async () => {
  await assert.rejects(ensurePartitions(db, 'event; drop table event', [new Date(0)]), /no table name/)
})
