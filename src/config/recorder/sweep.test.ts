import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cloud } from '../../cloud/clients.ts'
import { emulatedAccount, intercepted } from '../../cloud/testing.ts'
import { testDatabase } from '../../store/testing.ts'
import { RESOURCE_COMPLIANCE } from '../items/own-types.ts'
import { readingOf } from '../items/reading.ts'
import { recordReadings } from '../items/record.ts'
import { reconcileSchedules } from './schedule.ts'
import { sweep } from './sweep.ts'
import { itemsOf, recordTypes, sweepContext } from './sweep-testing.ts'
import { claimDueTypes, makeDue } from './type-status.ts'

const db = await testDatabase()
// The emulator lives as long as the file: the first account is made before the first test.
await emulatedAccount()
const VOLUME = 'AWS::EC2::Volume'
const HOUR = 3_600_000

async function createVolume(cloud: Cloud): Promise<string> {
  const { sdk, client } = await cloud.service('ec2')
  const { VolumeId } = await client.send(new sdk.CreateVolumeCommand({ AvailabilityZone: 'us-east-1a', Size: 8 }))
  return VolumeId!
}

/** Sweeps what is due of the account. @returns the types swept */
async function sweepDue(cloud: Cloud, context: ReturnType<typeof sweepContext>): Promise<string[]> {
  const due = await claimDueTypes(db, { worker: context.worker, now: context.clock(), leaseMs: context.leaseMs }, 100)
  const own = due.filter((d) => d.accountId === cloud.accountId)
  await Promise.all(own.map((d) => sweep(d, context)))
  return own.map((d) => d.resourceType)
}

async function statusOf(accountId: string, type = VOLUME) {
  const { rows } = await db.query(
    `select last_success_at is not null as read, last_error_code as error, resource_count as resources, changed_count as changed,
       deleted_count as deleted, leased_by from resource_type_status where account_id = $1 and resource_type = $2`,
    [accountId, type],
  )
  return rows[0]
}

test('a sweep records, its status says what it found, and it is due again an hour later', async () => {
  const cloud = await emulatedAccount()
  await createVolume(cloud)
  await recordTypes(db, cloud, [VOLUME])
  const context = sweepContext(db, [cloud])
  await sweepDue(cloud, context)
  const read = { read: true, error: null, deleted: 0, leased_by: null }
  assert.deepEqual(await statusOf(cloud.accountId), { ...read, resources: 1, changed: 1 })
  assert.deepEqual(await sweepDue(cloud, context), [])
  context.pass(HOUR)
  assert.equal((await sweepDue(cloud, context)).length, 1)
  assert.deepEqual(await statusOf(cloud.accountId), { ...read, resources: 1, changed: 0 })
})

test('a type that may not be read is an error of that type, deletes nothing, and stops no other', async () => {
  const cloud = await emulatedAccount()
  const volumeId = await createVolume(cloud)
  await recordTypes(db, cloud, [VOLUME, 'AWS::EC2::VPC'])
  const context = sweepContext(db, [cloud])
  await sweepDue(cloud, context)
  const refusing = intercepted(cloud, async (call, _input, next) => {
    if (call === 'ec2:DescribeVolumes')
      throw Object.assign(new Error('You may not.'), { name: 'UnauthorizedOperation' })
    return next()
  })
  context.pass(HOUR)
  await sweepDue(cloud, { ...context, connect: async () => refusing })
  const status = await statusOf(cloud.accountId)
  assert.deepEqual([status?.error, status?.read, status?.leased_by], ['UnauthorizedOperation', true, null])
  assert.equal((await statusOf(cloud.accountId, 'AWS::EC2::VPC'))?.error, null)
  const items = (await itemsOf(db, cloud.accountId)).filter((i) => i.resource_id === volumeId)
  assert.deepEqual(
    items.map((i) => i.status),
    ['ResourceDiscovered'],
  )
})

test('the items that the evaluator makes are counted, not read, and end when their type is recorded no more', async () => {
  const cloud = await emulatedAccount()
  const { accountId, region } = cloud
  await recordTypes(db, cloud, [RESOURCE_COMPLIANCE])
  const context = sweepContext(db, [])
  const resource = { resourceId: 'AWS::S3::Bucket/a', configuration: { complianceType: 'COMPLIANT' } }
  const now = context.clock()
  const options = { now, observedAt: now, recordingFrequency: 'CONTINUOUS', origin: 'recorder' } as const
  await recordReadings(db, { accountId, region, resourceType: RESOURCE_COMPLIANCE }, [readingOf(resource)], options)
  await sweepDue(cloud, context)
  const status = { read: true, error: null, changed: 0, deleted: 0, leased_by: null }
  assert.deepEqual(await statusOf(accountId, RESOURCE_COMPLIANCE), { ...status, resources: 1 })
  await recordTypes(db, cloud, [VOLUME])
  context.pass(HOUR)
  await sweepDue(cloud, context)
  assert.deepEqual(await statusOf(accountId, RESOURCE_COMPLIANCE), { ...status, resources: 0 })
  assert.deepEqual(
    (await itemsOf(db, accountId)).map((item) => item.status),
    ['ResourceDiscovered', 'ResourceNotRecorded'],
  )
})

test('two workers share what is due, and a dead one is replaced when its lease ends', async () => {
  const cloud = await emulatedAccount()
  const types = ['AWS::EC2::VPC', 'AWS::EC2::Subnet', VOLUME, 'AWS::EC2::RouteTable']
  await recordTypes(db, cloud, types)
  const context = sweepContext(db, [cloud])
  const claim = (worker: string, limit: number) =>
    claimDueTypes(db, { worker, now: context.clock(), leaseMs: 60_000 }, limit)
  const [one, two] = await Promise.all([claim('one', 2), claim('two', 10)])
  const mine = [...one, ...two].filter((d) => d.accountId === cloud.accountId).map((d) => d.resourceType)
  assert.deepEqual(mine.sort(), types.sort())
  assert.deepEqual(
    (await claim('three', 10)).filter((d) => d.accountId === cloud.accountId),
    [],
  )
  context.pass(60_001)
  assert.equal((await claim('three', 50)).filter((d) => d.accountId === cloud.accountId).length, 4)
})

test('a recorder that records a type no more: its resources say so, then that they are gone; deleted recorders read nothing', async () => {
  const cloud = await emulatedAccount()
  const volumeId = await createVolume(cloud)
  await recordTypes(db, cloud, [VOLUME, 'AWS::EC2::VPC'])
  const context = sweepContext(db, [cloud])
  await sweepDue(cloud, context)
  await recordTypes(db, cloud, ['AWS::EC2::VPC'], { now: context.clock() })
  await sweepDue(cloud, context)
  const { sdk, client } = await cloud.service('ec2')
  await client.send(new sdk.DeleteVolumeCommand({ VolumeId: volumeId }))
  context.pass(24 * HOUR)
  await sweepDue(cloud, context)
  const items = (await itemsOf(db, cloud.accountId)).filter((i) => i.resource_id === volumeId)
  assert.deepEqual(
    items.map((i) => i.status),
    ['ResourceDiscovered', 'ResourceNotRecorded', 'ResourceDeletedNotRecorded'],
  )

  await recordTypes(db, cloud, [VOLUME], { recording: false, now: context.clock() })
  context.pass(24 * HOUR)
  assert.deepEqual(await sweepDue(cloud, context), [])
})

test('who asks for a reading while one is under way gets another', async () => {
  const cloud = await emulatedAccount()
  await recordTypes(db, cloud, [VOLUME])
  const context = sweepContext(db, [cloud])
  const asking = intercepted(cloud, async (_call, _input, next) => {
    await makeDue(db, cloud.accountId, cloud.region, undefined, context.clock())
    return next()
  })
  assert.equal((await sweepDue(cloud, { ...context, connect: async () => asking })).length, 1)
  assert.equal((await sweepDue(cloud, context)).length, 1)
  assert.equal((await sweepDue(cloud, context)).length, 0)
})

test('a daily type is read once a day', async () => {
  const cloud = await emulatedAccount()
  await recordTypes(db, cloud, [VOLUME], { mode: 'DAILY' })
  const context = sweepContext(db, [cloud])
  assert.equal((await sweepDue(cloud, context)).length, 1)
  context.pass(23 * HOUR)
  assert.equal((await sweepDue(cloud, context)).length, 0)
  context.pass(HOUR)
  assert.equal((await sweepDue(cloud, context)).length, 1)
})

test('an account that is not connected is on no schedule; once connected it is', async () => {
  const cloud = await emulatedAccount()
  await recordTypes(db, cloud, [VOLUME])
  await db.query('delete from account where account_id = $1', [cloud.accountId])
  await reconcileSchedules(db, new Date())
  assert.equal(await statusOf(cloud.accountId), undefined)
  await recordTypes(db, cloud, [VOLUME])
  assert.ok(await statusOf(cloud.accountId))
})
