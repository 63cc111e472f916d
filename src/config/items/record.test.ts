import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Resource } from '../../cloud/resource-type.ts'
import { testDatabase } from '../../store/testing.ts'
import { decodeDocument } from './document.ts'
import { readingOf, type TypeScope } from './reading.ts'
import { type RecordOptions, recordReadings } from './record.ts'
import { recordEnd } from './record-end.ts'

const db = await testDatabase()

let accounts = 0
/** A scope that no other test has. */
function scope(over: Partial<TypeScope> = {}): TypeScope {
  accounts += 1
  return {
    accountId: String(100_000_000_000 + accounts),
    region: 'us-east-1',
    resourceType: 'AWS::EC2::Volume',
    ...over,
  }
}

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 12, minute))

function options(minute: number, over: Partial<RecordOptions> = {}): RecordOptions {
  return { observedAt: at(minute), now: at(minute), recordingFrequency: 'CONTINUOUS', origin: 'recorder', ...over }
}

function volume(id: string, over: Partial<Resource> = {}): Resource {
  return { resourceId: id, arn: `arn:${id}`, configuration: { size: 8 }, tags: {}, relationships: [], ...over }
}

async function record(in_: TypeScope, resources: Resource[], opts: RecordOptions) {
  return recordReadings(db, in_, resources.map(readingOf), opts)
}

interface Item {
  resource_id: string
  status: string
  capture_time: Date
  state_id: number
  related_events: string[]
  body: Buffer | null
}

async function items(of: TypeScope): Promise<Item[]> {
  const { rows } = await db.query<Item>(
    `select i.resource_id, i.status, i.capture_time, i.state_id, i.related_events, d.body from configuration_item i
     left join document d on d.account_id = i.account_id and d.hash = i.document_hash
     where i.account_id = $1 and i.region = $2 and i.resource_type = $3 order by i.resource_id, i.capture_time, i.state_id`,
    [of.accountId, of.region, of.resourceType],
  )
  return rows
}

async function statuses(of: TypeScope): Promise<string[]> {
  return (await items(of)).map((i) => `${i.resource_id} ${i.status}`)
}

async function count(table: string, of: TypeScope): Promise<number> {
  const { rows } = await db.query<{ n: number }>(`select count(*) as n from ${table} where account_id = $1`, [
    of.accountId,
  ])
  return rows[0]!.n
}

test('what is new is discovered, what changed is OK, what is equal makes no item', async () => {
  const s = scope()
  assert.deepEqual(await record(s, [volume('a'), volume('b')], options(0)), { discovered: ['a', 'b'], changed: [] })
  assert.deepEqual(await record(s, [volume('a'), volume('b', { configuration: { size: 9 } })], options(1)), {
    discovered: [],
    changed: ['b'],
  })
  assert.deepEqual(await record(s, [volume('a'), volume('b', { configuration: { size: 9 } })], options(2)), {
    discovered: [],
    changed: [],
  })
  assert.deepEqual(await statuses(s), ['a ResourceDiscovered', 'b ResourceDiscovered', 'b OK'])
  const [, , last] = await items(s)
  assert.deepEqual(decodeDocument(last!.body!).configuration, { size: 9 })
  assert.equal(await count('outbox', s), 3)
})

const CHANGES: Record<string, Partial<Resource>> = {
  'the configuration': { configuration: { size: 9 } },
  'the supplementary configuration': { supplementaryConfiguration: { Policy: { a: 1 } } },
  'a tag': { tags: { team: 'blue' } },
  'a relationship': {
    relationships: [
      { resourceType: 'AWS::EC2::Instance', resourceId: 'i-1', relationshipName: 'Is attached to Instance' },
    ],
  },
}
for (const [what, change] of Object.entries(CHANGES)) {
  test(`${what} alone makes an item`, async () => {
    const s = scope()
    await record(s, [volume('a')], options(0))
    assert.deepEqual((await record(s, [volume('a', change)], options(1))).changed, ['a'])
  })
}

const NO_CHANGES: Record<string, [Partial<Resource>, Partial<Resource>]> = {
  'keys in another order': [{ configuration: { a: 1, b: 2 } }, { configuration: { b: 2, a: 1 } }],
  'a volatile key': [{ configuration: { size: 8, used: 1 } }, { configuration: { size: 8, used: 2 } }],
  'a volatile key in a list': [
    { configuration: { size: 8, parts: [{ n: 1, used: 1 }] } },
    { configuration: { size: 8, parts: [{ n: 1, used: 2 }] } },
  ],
  'the name': [{ resourceName: 'x' }, { resourceName: 'y' }],
}
for (const [what, [one, other]] of Object.entries(NO_CHANGES)) {
  test(`${what} alone makes no item`, async () => {
    const s = scope()
    const volatile = ['configuration.used', 'configuration.parts[].used']
    await record(s, [volume('a', one)], options(0, { volatile }))
    for (const minute of [1, 2]) {
      assert.deepEqual((await record(s, [volume('a', other)], options(minute, { volatile }))).changed, [])
    }
    assert.equal((await items(s)).length, 1)
  })
}

test('a resource that is gone gets its last item, and is discovered when it comes back', async () => {
  const s = scope()
  const edge = { resourceType: 'AWS::EC2::Instance', resourceId: 'i-1', relationshipName: 'Is attached to Instance' }
  await record(s, [volume('a', { relationships: [edge] })], options(0))
  assert.equal(await count('relationship', s), 1)
  assert.deepEqual(await recordEnd(db, s, ['a', 'never-seen'], 'ResourceDeleted', options(1)), ['a'])
  assert.deepEqual(await recordEnd(db, s, ['a'], 'ResourceDeleted', options(2)), [])
  assert.equal(await count('relationship', s), 0)
  assert.deepEqual((await record(s, [volume('a')], options(3))).discovered, ['a'])
  assert.deepEqual(await statuses(s), ['a ResourceDiscovered', 'a ResourceDeleted', 'a ResourceDiscovered'])
  assert.equal((await items(s))[1]!.body, null)
})

test('a reading that began before what is recorded changes nothing', async () => {
  const s = scope()
  await record(s, [volume('a', { configuration: { size: 9 } })], options(5))
  assert.deepEqual(await record(s, [volume('a')], options(6, { observedAt: at(4) })), { discovered: [], changed: [] })
  assert.deepEqual(await recordEnd(db, s, ['a'], 'ResourceDeleted', { ...options(6), observedAt: at(4) }), [])
})

test('items of one resource have rising times and state ids, even in the same millisecond', async () => {
  const s = scope()
  for (const size of [1, 2, 3]) await record(s, [volume('a', { configuration: { size } })], options(0))
  const [one, two, three] = await items(s)
  assert.ok(one!.capture_time < two!.capture_time && two!.capture_time < three!.capture_time)
  assert.ok(one!.state_id < two!.state_id && two!.state_id < three!.state_id)
})

test('equal documents are stored once, and events stand in the item that they led to', async () => {
  const s = scope()
  const eventIds = new Map([['a', ['event-1', 'event-2']]])
  await record(s, [volume('a'), volume('b')], options(0, { eventIds }))
  assert.equal(await count('document', s), 1)
  assert.deepEqual(
    (await items(s)).map((i) => i.related_events),
    [['event-1', 'event-2'], []],
  )
})

test('of many recorders that saw the same changes each is written once', async () => {
  const s = scope()
  const resources = Array.from({ length: 40 }, (_, i) => volume(`v-${i}`))
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => record(s, resources, options(0))))
  assert.equal(outcomes.flatMap((o) => o.discovered).length, 40)
  const changed = resources.map((r) => ({ ...r, configuration: { size: 9 } })).reverse()
  const later = await Promise.all(Array.from({ length: 6 }, () => record(s, changed, options(1))))
  assert.equal(later.flatMap((o) => o.changed).length, 40)
  assert.equal((await items(s)).length, 80)
})

test('text that jsonb cannot hold is recorded all the same, and stays as it was in the ledger', async () => {
  const s = scope()
  const configuration = { name: 'a\0b', half: '\ud800', path: 'C:\\u0000' }
  assert.deepEqual((await record(s, [volume('a', { configuration }), volume('b')], options(0))).discovered, ['a', 'b'])
  const [first] = await items(s)
  assert.deepEqual(decodeDocument(first!.body!).configuration, configuration)
  assert.deepEqual((await record(s, [volume('a', { configuration })], options(1))).changed, [])
})

test('accounts, regions and types do not see each other', async () => {
  const s = scope()
  const others = [{ ...s, region: 'eu-west-1' }, { ...s, resourceType: 'AWS::EC2::Other' }, scope()]
  for (const each of [s, ...others]) assert.deepEqual((await record(each, [volume('a')], options(0))).discovered, ['a'])
  await recordEnd(db, s, ['a'], 'ResourceDeleted', options(1))
  for (const each of others) assert.deepEqual(await statuses(each), ['a ResourceDiscovered'])
})

test('a type that is recorded no more: its resources say so, once, and later that they are deleted', async () => {
  const s = scope()
  await record(s, [volume('a'), volume('b')], options(0))
  assert.deepEqual(await recordEnd(db, s, ['a', 'b'], 'ResourceNotRecorded', options(1)), ['a', 'b'])
  assert.deepEqual(await recordEnd(db, s, ['a', 'b'], 'ResourceNotRecorded', options(2)), [])
  assert.deepEqual(await recordEnd(db, s, ['b'], 'ResourceDeletedNotRecorded', options(3)), ['b'])
  assert.deepEqual(await statuses(s), [
    'a ResourceDiscovered',
    'a ResourceNotRecorded',
    'b ResourceDiscovered',
    'b ResourceNotRecorded',
    'b ResourceDeletedNotRecorded',
  ])
})
