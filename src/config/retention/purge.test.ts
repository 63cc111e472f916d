import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../store/testing.ts'
import { closeVerdicts, writeVerdicts } from '../compliance/write-verdicts.ts'
import { purge } from './purge.ts'
import { putRetention } from './store.ts'

const db = await testDatabase()
const DAY = 24 * 60 * 60 * 1000
const NOW = new Date('2026-03-01T12:00:00Z')
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY)

/**
 * An account of a rule that judged resources: each for so many days until so many days ago, or until now.
 * @param deleted days ago
 */
async function judged(
  accountId: string,
  resources: Record<string, readonly [from: number, to?: number]>,
  deleted?: number,
) {
  const place = { accountId, region: 'us-east-1' }
  const key = { ruleId: 'rule-1', resourceType: 'AWS::EC2::Volume' }
  for (const [resourceId, [from, to]] of Object.entries(resources)) {
    const times = { invokedAt: daysAgo(from), now: daysAgo(from) }
    const judgement = { ...key, resourceId, compliance: 'COMPLIANT' } as const
    await db.transaction((tx) => writeVerdicts(tx, place, [judgement], times))
    const where = { ...key, resourceIds: [resourceId] }
    if (to !== undefined) await db.transaction((tx) => closeVerdicts(tx, place, where, daysAgo(to)))
  }
  if (deleted === undefined) return
  await db.query(
    `insert into deleted_rule (account_id, region, rule_id, name, deleted_at) values ($1, $2, 'rule-1', 'gone', $3)`,
    [accountId, place.region, daysAgo(deleted)],
  )
}

async function left(accountId: string): Promise<{ verdicts: string[]; deletedRules: number }> {
  const { rows } = await db.query<{ resource_id: string }>(
    'select resource_id from verdict where account_id = $1 order by resource_id',
    [accountId],
  )
  const deletedRules = await db.query('select from deleted_rule where account_id = $1', [accountId])
  return { verdicts: rows.map((row) => row.resource_id), deletedRules: deletedRules.rows.length }
}

type Resources = Parameters<typeof judged>[1]

const CASES: [
  name: string,
  days: number | undefined,
  resources: Resources,
  deleted: number | undefined,
  expected: Awaited<ReturnType<typeof left>>,
][] = [
  [
    'verdicts that ended before the horizon go, those that reach over it or still hold stay',
    30,
    { ended: [90, 31], over: [90, 29], holding: [3000], young: [5, 1] },
    undefined,
    { verdicts: ['holding', 'over', 'young'], deletedRules: 0 },
  ],
  ['a deleted rule goes with the last of its verdicts', 30, { ended: [90, 40] }, 40, { verdicts: [], deletedRules: 0 }],
  [
    'a deleted rule stays with a verdict',
    30,
    { ended: [90, 40], over: [90, 20] },
    20,
    { verdicts: ['over'], deletedRules: 1 },
  ],
  ['a rule that was deleted lately stays', 30, {}, 3, { verdicts: [], deletedRules: 1 }],
  [
    'without a retention configuration they stay for seven years',
    undefined,
    { ended: [2700, 2558], over: [2700, 2556] },
    2556,
    { verdicts: ['over'], deletedRules: 1 },
  ],
]

for (const [i, [name, days, resources, deleted, expected]] of CASES.entries()) {
  test(name, async () => {
    const accountId = String(700_000_000_000 + i)
    if (days !== undefined) await putRetention(db, { accountId, region: 'us-east-1' }, days)
    await judged(accountId, resources, deleted)
    await purge(db, NOW)
    assert.deepEqual(await left(accountId), expected)
  })
}

test('a purge that is stopped goes on at the next time', async () => {
  const accountId = '700000000100'
  await putRetention(db, { accountId, region: 'us-east-1' }, 30)
  await judged(accountId, { ended: [90, 40] })
  await purge(db, NOW, AbortSignal.abort())
  assert.deepEqual((await left(accountId)).verdicts, ['ended'])
  await purge(db, NOW)
  assert.deepEqual((await left(accountId)).verdicts, [])
})

test('an entry of the outbox goes a week after it came, once its own consumer has passed it', async () => {
  const accountId = '700000000200'
  const kinds = ['configuration_item', 'compliance_change']
  for (const [kind, days] of kinds.flatMap((k) => [8, 6].map((d) => [k, d] as const))) {
    await db.query('insert into outbox (account_id, region, kind, created_at) values ($1, $2, $3, $4)', [
      accountId,
      'us-east-1',
      `${kind}`,
      daysAgo(days),
    ])
  }
  const entries = async () =>
    (
      await db.query<{ entry: string }>(
        `select concat_ws(' ', kind, ($2::date - created_at::date) || ' days') as entry from outbox where account_id = $1 order by id`,
        [accountId, NOW.toISOString().slice(0, 10)],
      )
    ).rows.map((row) => row.entry)
  const all = kinds.flatMap((kind) => [`${kind} 8 days`, `${kind} 6 days`])
  await purge(db, NOW)
  assert.deepEqual(await entries(), all)
  // The consumers of all other shards stand at the beginning.
  await db.query(
    `update outbox_consumer c set transaction_id = o.transaction_id, id = o.id from outbox o
     where o.account_id = $1 and c.shard = o.shard and c.kind = o.kind and c.kind = 'configuration_item'
       and o.id = (select max(id) from outbox where account_id = $1 and kind = c.kind)`,
    [accountId],
  )
  await purge(db, NOW)
  assert.deepEqual(
    await entries(),
    all.filter((entry) => entry !== 'configuration_item 8 days'),
  )
})
