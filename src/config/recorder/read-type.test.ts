import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cloud } from '../../cloud/clients.ts'
import type { Resource, ResourceType, Wanted } from '../../cloud/resource-type.ts'
import { isWanted } from '../../cloud/resource-type.ts'
import { testDatabase } from '../../store/testing.ts'
import { readType } from './read-type.ts'

const db = await testDatabase()
const cloud = {} as Cloud

let accounts = 0
function scope() {
  accounts += 1
  return { accountId: String(200_000_000_000 + accounts), region: 'us-east-1', resourceType: 'AWS::EC2::Volume' }
}

/** A type whose resources are those of a list; what is an error is thrown when the reading comes to it. */
function typeOf(resources: readonly (Resource | Error)[]): ResourceType {
  return {
    type: 'AWS::EC2::Volume',
    permissions: [],
    changedBy: [],
    verified: 'schema',
    async *read(_cloud, only?: readonly Wanted[]) {
      for (const resource of resources) {
        if (resource instanceof Error) throw resource
        if (isWanted(only, resource)) yield resource
      }
    },
  }
}

const thing = (id: string, size = 8): Resource => ({
  resourceId: id,
  resourceName: `name-${id}`,
  arn: `arn:${id}`,
  configuration: { size },
})

/** A clock that moves a second at each look. */
function ticking(start = Date.UTC(2026, 10, 21)) {
  let now = start
  return () => {
    now += 1000
    return new Date(now)
  }
}

const options = (clock = ticking()) => ({
  clock,
  recordingFrequency: 'CONTINUOUS' as const,
  origin: 'recorder' as const,
})

async function live(of: ReturnType<typeof scope>): Promise<string[]> {
  const { rows } = await db.query<{ resource_id: string }>(
    'select resource_id from resource where account_id = $1 and live order by 1',
    [of.accountId],
  )
  return rows.map((r) => r.resource_id)
}

test('what is not yielded is deleted', async () => {
  const s = scope()
  const clock = ticking()
  await readType(db, cloud, typeOf([thing('a'), thing('b')]), s, options(clock))
  const outcome = await readType(db, cloud, typeOf([thing('b', 9), thing('c')]), s, options(clock))
  assert.deepEqual(outcome, { resources: 2, discovered: ['c'], changed: ['b'], deleted: ['a'] })
  assert.deepEqual(await live(s), ['b', 'c'])
})

test('a reading that fails throws, deletes nothing, and keeps what it read', async () => {
  const s = scope()
  const clock = ticking()
  const many = Array.from({ length: 300 }, (_, i) => thing(`v-${String(i).padStart(3, '0')}`))
  await readType(db, cloud, typeOf([thing('a'), thing('b')]), s, options(clock))
  const denied = Object.assign(new Error('no'), { name: 'AccessDenied' })
  await assert.rejects(readType(db, cloud, typeOf([...many, denied]), s, options(clock)), { name: 'AccessDenied' })
  const left = await live(s)
  assert.ok(left.includes('a') && left.includes('b') && left.includes('v-000'))
})

test('an empty account deletes everything, batch after batch', async () => {
  const s = scope()
  const clock = ticking()
  await readType(db, cloud, typeOf(Array.from({ length: 700 }, (_, i) => thing(`v-${i}`))), s, options(clock))
  const { deleted } = await readType(db, cloud, typeOf([]), s, options(clock))
  assert.equal(deleted.length, 700)
  assert.deepEqual(await live(s), [])
})

test('a resource that paging gives twice is taken once', async () => {
  const { resources, discovered } = await readType(db, cloud, typeOf([thing('a'), thing('a', 9)]), scope(), options())
  assert.deepEqual({ resources, discovered }, { resources: 1, discovered: ['a'] })
})

const WANTED: Record<string, Wanted> = {
  id: { resourceId: 'a' },
  name: { resourceName: 'name-a' },
  arn: { arn: 'arn:a' },
}
for (const [by, wanted] of Object.entries(WANTED)) {
  test(`a wanted resource that is gone is deleted, found by ${by}; others are left alone`, async () => {
    const s = scope()
    const clock = ticking()
    await readType(db, cloud, typeOf([thing('a'), thing('b')]), s, options(clock))
    const { deleted } = await readType(db, cloud, typeOf([]), s, options(clock), [wanted])
    assert.deepEqual(deleted, ['a'])
    assert.deepEqual(await live(s), ['b'])
  })
}

test('what another reading recorded meanwhile is not deleted', async () => {
  const s = scope()
  const clock = ticking()
  const slow: ResourceType = {
    ...typeOf([]),
    async *read() {
      await readType(db, cloud, typeOf([thing('new')]), s, options(clock), [{ resourceId: 'new' }])
      yield* []
    },
  }
  assert.deepEqual((await readType(db, cloud, slow, s, options(clock))).deleted, [])
  assert.deepEqual(await live(s), ['new'])
})

test('a type that is recorded no more writes nothing but that resources are gone', async () => {
  const s = scope()
  const clock = ticking()
  await readType(db, cloud, typeOf([thing('a'), thing('b')]), s, options(clock))
  const outcome = await readType(db, cloud, typeOf([thing('b', 9), thing('c')]), s, {
    ...options(clock),
    recorded: false,
  })
  assert.deepEqual(outcome, { resources: 2, discovered: [], changed: [], deleted: ['a'] })
  const { rows } = await db.query('select status from resource where account_id = $1 and resource_id = $2', [
    s.accountId,
    'a',
  ])
  assert.deepEqual(rows, [{ status: 'ResourceDeletedNotRecorded' }])
})

test('a reading that is told to stop deletes nothing', async () => {
  const s = scope()
  const clock = ticking()
  await readType(db, cloud, typeOf([thing('a')]), s, options(clock))
  const stop = () => {
    throw new Error('stop')
  }
  await assert.rejects(readType(db, cloud, typeOf([]), s, { ...options(clock), onBatch: stop }), /stop/)
  assert.deepEqual(await live(s), ['a'])
})
