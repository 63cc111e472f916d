import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Database } from '../../store/database.ts'
import { testDatabase } from '../../store/testing.ts'
import { caller, testContext } from '../testing.ts'
import { batchGetResourceConfig } from './batch-get-resource-config.ts'
import { readResources } from './resource-reader.ts'
import { putRecorder, record, recordDeleted, SCOPE } from './testing.ts'

const batchGet = caller('BatchGetResourceConfig', batchGetResourceConfig)
const db = await testDatabase()
const at = '2026-01-05T00:00:00.5Z'
const key = (resourceId: string, resourceType = SCOPE.resourceType) => ({ resourceType, resourceId })

before(async () => {
  for (let i = 0; i < 100; i += 1) await record(db, { resourceId: `vol-${i}`, configuration: { size: i } }, { at })
  await recordDeleted(db, 'vol-13', { at: '2026-01-06T00:00:00Z' })
  const bucket = { ...SCOPE, resourceType: 'AWS::S3::Bucket' }
  const supplementaryConfiguration = {
    BucketTaggingConfiguration: { tagSets: [] },
    Tags: '[]',
    BucketPolicy: { policyText: null },
  }
  await record(
    db,
    { resourceId: 'b', configuration: {}, tags: { a: 'b' }, supplementaryConfiguration },
    { at, scope: bucket },
  )
  await record(db, { resourceId: 'vol-0', configuration: { size: 99 } }, { at, scope: { accountId: '210987654321' } })
  await putRecorder(db, false, { ...SCOPE, accountId: '444444444444' })
})

const ids = (answer: { baseConfigurationItems?: { resourceId?: string }[] }) =>
  answer.baseConfigurationItems!.map(({ resourceId }) => resourceId)

test('an item has the fields of AWS, and no tags', async () => {
  assert.deepEqual(await batchGet({ resourceKeys: [key('b', 'AWS::S3::Bucket')] }, testContext(db)), {
    baseConfigurationItems: [
      {
        version: '1.3',
        accountId: '123456789012',
        configurationItemCaptureTime: new Date(at),
        configurationItemStatus: 'ResourceDiscovered',
        configurationStateId: '1767571200500',
        resourceType: 'AWS::S3::Bucket',
        resourceId: 'b',
        awsRegion: 'us-east-1',
        configuration: '{}',
        supplementaryConfiguration: { BucketPolicy: '{"policyText":null}' },
      },
    ],
    unprocessedResourceKeys: [],
  })
})

const asked: Record<string, { keys: string[]; expect: string[] }> = {
  'in the order asked for': { keys: ['vol-7', 'vol-3', 'vol-5'], expect: ['vol-7', 'vol-3', 'vol-5'] },
  'a key twice is answered once': { keys: ['vol-1', 'vol-1'], expect: ['vol-1'] },
  'a deleted resource is left out': { keys: ['vol-12', 'vol-13'], expect: ['vol-12'] },
  'an unknown one is left out': { keys: ['vol-x', 'vol-2'], expect: ['vol-2'] },
  'none is known': { keys: ['vol-x'], expect: [] },
  'quotes and wildcards are letters': { keys: ["'", '%', 'vol-_', '{vol-1}', '"'], expect: [] },
}
for (const [name, { keys, expect }] of Object.entries(asked)) {
  test(name, async () => {
    assert.deepEqual(ids(await batchGet({ resourceKeys: keys.map((id) => key(id)) }, testContext(db))), expect)
  })
}

test('a hundred keys', async () => {
  const resourceKeys = Array.from({ length: 100 }, (_, i) => key(`vol-${i}`))
  assert.equal(ids(await batchGet({ resourceKeys }, testContext(db))).length, 99)
  await assert.rejects(batchGet({ resourceKeys: [...resourceKeys, key('x')] }, testContext(db)), {
    code: 'ValidationException',
  })
  await assert.rejects(batchGet({ resourceKeys: [] }, testContext(db)), { code: 'ValidationException' })
})

test('another account has its own, and one without anything has no recorder', async () => {
  const ask = async (accountId: string) => {
    const { baseConfigurationItems } = await batchGet({ resourceKeys: [key('vol-0')] }, testContext(db, { accountId }))
    return baseConfigurationItems!.map(({ configuration }) => configuration)
  }
  assert.deepEqual(await ask('123456789012'), ['{"size":0}'])
  assert.deepEqual(await ask('210987654321'), ['{"size":99}'])
  assert.deepEqual(await ask('444444444444'), [])
  await assert.rejects(ask('333333333333'), { code: 'NoAvailableConfigurationRecorderException' })
})

test('a change is seen at once', async () => {
  const ask = async () => (await batchGet({ resourceKeys: [key('vol-50')] }, testContext(db))).baseConfigurationItems
  assert.equal((await ask())?.[0]?.configuration, '{"size":50}')
  await record(db, { resourceId: 'vol-50', configuration: { size: 51 } }, { at: '2026-01-07T00:00:00Z' })
  assert.equal((await ask())?.[0]?.configuration, '{"size":51}')
})

/** The same database, with its queries counted and spoilt at will. */
function watched(spoil: (values: readonly unknown[]) => void = () => undefined) {
  const calls: number[] = []
  const database: Database = {
    engine: db.engine,
    transaction: (work) => db.transaction(work),
    together: (statements) => db.together(statements),
    close: () => db.close(),
    query: async (text, values = []) => {
      calls.push((values[0] as unknown[]).length)
      spoil(values)
      return db.query(text, values)
    },
  }
  return { database, calls }
}

const wanted = (id: string) => [{ ...SCOPE, resourceId: id }]

test('calls that come together share their queries, and none is mixed up', async () => {
  const { database, calls } = watched()
  const rows = await Promise.all(Array.from({ length: 1000 }, (_, i) => readResources(database, wanted(`vol-${i}`))))
  assert.deepEqual(
    rows.map(([row]) => row?.resource_id),
    Array.from({ length: 1000 }, (_, i) => (i < 100 ? `vol-${i}` : undefined)),
  )
  assert.deepEqual(calls, [400, 400, 200])
})

test('a value that the database refuses fails its own call only', async () => {
  const { database } = watched((values) => {
    if ((values[4] as string[]).includes('bad')) throw Object.assign(new Error('bad value'), { code: '22021' })
  })
  const [good, bad, other] = await Promise.allSettled(
    ['vol-1', 'bad', 'vol-2'].map((id) => readResources(database, wanted(id))),
  )
  assert.deepEqual([good?.status, bad?.status, other?.status], ['fulfilled', 'rejected', 'fulfilled'])
})

test('a failing database fails the calls that were with it, and no later one', async () => {
  let broken = true
  const { database } = watched(() => {
    if (broken) throw new Error('connection lost')
  })
  const failed = await Promise.allSettled([1, 2, 3].map((i) => readResources(database, wanted(`vol-${i}`))))
  assert.deepEqual(
    failed.map(({ status }) => status),
    ['rejected', 'rejected', 'rejected'],
  )
  broken = false
  assert.equal((await readResources(database, wanted('vol-1')))[0]?.resource_id, 'vol-1')
})

test('more than can be kept ready is read again', async () => {
  const big = 'x'.repeat(3 * 1024 * 1024)
  for (let i = 0; i < 10; i += 1) {
    await record(db, { resourceId: `big-${i}`, configuration: { big, i } }, { at })
  }
  for (let round = 0; round < 2; round += 1) {
    for (let i = 0; i < 10; i += 1) {
      const { baseConfigurationItems } = await batchGet({ resourceKeys: [key(`big-${i}`)] }, testContext(db))
      assert.equal(JSON.parse(baseConfigurationItems![0]!.configuration!).i, i)
    }
  }
  const all = await batchGet({ resourceKeys: Array.from({ length: 10 }, (_, i) => key(`big-${i}`)) }, testContext(db))
  assert.deepEqual(ids(all), ['big-0', 'big-1', 'big-2', 'big-3', 'big-4'])
  assert.deepEqual(
    all.unprocessedResourceKeys,
    [5, 6, 7, 8, 9].map((i) => key(`big-${i}`)),
  )
})
