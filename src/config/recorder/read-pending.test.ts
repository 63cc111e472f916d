import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cloud } from '../../cloud/clients.ts'
import { emulatedAccount, intercepted } from '../../cloud/testing.ts'
import type { TrailEvent } from '../../cloud/trail.ts'
import { testDatabase } from '../../store/testing.ts'
import { ingestEvents } from './ingest-events.ts'
import { drainQueue } from './poll-events.ts'
import { readPending } from './read-pending.ts'
import { sweep } from './sweep.ts'
import { itemsOf, recordTypes, sweepContext } from './sweep-testing.ts'
import { claimDueTypes } from './type-status.ts'

const db = await testDatabase()
// The emulator lives as long as the file: the first account is made before the first test.
await emulatedAccount()

const GROUP = 'AWS::EC2::SecurityGroup'
const INSTANCE = 'AWS::EC2::Instance'

let events = 0
function event(context: ReturnType<typeof sweepContext>, eventName: string, requestParameters: object): TrailEvent {
  events += 1
  const eventTime = context.clock().toISOString()
  const identity = { type: 'IAMUser', arn: 'arn:aws:iam::123456789012:user/ann' }
  return {
    eventID: `event-${events}`,
    eventTime,
    eventSource: 'ec2.amazonaws.com',
    eventName,
    awsRegion: 'us-east-1',
    userIdentity: identity,
    requestParameters,
  } as TrailEvent
}

/** A group and an instance that uses it, both recorded. */
async function recordedGroup() {
  const cloud = await emulatedAccount()
  const { sdk, client } = await cloud.service('ec2')
  const { GroupId } = await client.send(new sdk.CreateSecurityGroupCommand({ GroupName: 'web', Description: 'web' }))
  const { Instances } = await client.send(
    new sdk.RunInstancesCommand({ ImageId: 'ami-12c6146b', MinCount: 1, MaxCount: 1, SecurityGroupIds: [GroupId!] }),
  )
  await recordTypes(db, cloud, [GROUP, INSTANCE])
  const context = sweepContext(db, [cloud])
  await sweepAll(cloud, context)
  return { cloud, context, groupId: GroupId!, instanceId: Instances![0]!.InstanceId! }
}

async function sweepAll(cloud: Cloud, context: ReturnType<typeof sweepContext>) {
  const due = await claimDueTypes(db, { worker: context.worker, now: context.clock(), leaseMs: context.leaseMs }, 100)
  for (const d of due.filter((d) => d.accountId === cloud.accountId)) await sweep(d, context)
}

async function openSsh(cloud: Cloud, groupId: string, port = 22) {
  const { sdk, client } = await cloud.service('ec2')
  await client.send(
    new sdk.AuthorizeSecurityGroupIngressCommand({
      GroupId: groupId,
      IpProtocol: 'tcp',
      FromPort: port,
      ToPort: port,
      CidrIp: '0.0.0.0/0',
    }),
  )
}

/** Ingests, lets the events settle, and reads all that they made due. */
async function ingestAndRead(cloud: Cloud, context: ReturnType<typeof sweepContext>, given: TrailEvent[]) {
  await ingestEvents(db, cloud.accountId, given, context.clock())
  await readAll(context)
}

async function readAll(context: ReturnType<typeof sweepContext>) {
  for (let round = 0; round < 20; round += 1) {
    context.pass(3_000)
    if (!(await readPending(context))) return
  }
  assert.fail('the readings do not end')
}

/** Counts what was asked of AWS. */
function counting(cloud: Cloud) {
  const calls: string[] = []
  const counted = intercepted(cloud, (call, _input, next) => {
    calls.push(call)
    return next()
  })
  return { counted, calls }
}

test('a group that changed is read again, its item names the event, and the instances that use it are read too', async () => {
  const { cloud, context, groupId } = await recordedGroup()
  await openSsh(cloud, groupId)
  const { counted, calls } = counting(cloud)
  const opened = event(context, 'AuthorizeSecurityGroupIngress', { groupId })
  await ingestAndRead(cloud, { ...context, connect: async () => counted }, [opened])
  const items = (await itemsOf(db, cloud.accountId)).filter((i) => i.resource_id === groupId)
  assert.deepEqual(
    items.map((i) => [i.status, i.related_events]),
    [
      ['ResourceDiscovered', []],
      ['OK', [opened.eventID]],
    ],
  )
  assert.ok(calls.includes('ec2:DescribeInstances'), calls.join())
  const { rows } = await db.query('select * from pending_read where account_id = $1', [cloud.accountId])
  assert.deepEqual(rows, [])
})

test('rapid changes coalesce to one reading and one item that names them all', async () => {
  const { cloud, context, groupId } = await recordedGroup()
  const given: TrailEvent[] = []
  for (const port of [80, 443, 8080]) {
    await openSsh(cloud, groupId, port)
    given.push(event(context, 'AuthorizeSecurityGroupIngress', { groupId }))
  }
  await ingestAndRead(cloud, context, given)
  const items = (await itemsOf(db, cloud.accountId)).filter((i) => i.resource_id === groupId)
  assert.equal(items.length, 2)
  assert.deepEqual([...items[1]!.related_events].sort(), given.map((e) => e.eventID).sort())
})

test('a change that a sweep saw first is named in its item when the event comes', async () => {
  const { cloud, context, groupId } = await recordedGroup()
  const opened = event(context, 'AuthorizeSecurityGroupIngress', { groupId })
  await openSsh(cloud, groupId)
  context.pass(3_600_000 - 10_000)
  await db.query('update resource_type_status set due_at = $2 where account_id = $1', [
    cloud.accountId,
    context.clock(),
  ])
  await sweepAll(cloud, context)
  await ingestAndRead(cloud, context, [opened])
  const items = (await itemsOf(db, cloud.accountId)).filter((i) => i.resource_id === groupId)
  assert.deepEqual(
    items.map((i) => i.related_events),
    [[], [opened.eventID]],
  )
})

test('a deletion and a creation are recorded with their events', async () => {
  const { cloud, context, groupId, instanceId } = await recordedGroup()
  const { sdk, client } = await cloud.service('ec2')
  await client.send(new sdk.TerminateInstancesCommand({ InstanceIds: [instanceId] }))
  const { GroupId: made } = await client.send(
    new sdk.CreateSecurityGroupCommand({ GroupName: 'new', Description: 'new' }),
  )
  const gone = event(context, 'TerminateInstances', { instancesSet: { items: [{ instanceId }] } })
  const created = {
    ...event(context, 'CreateSecurityGroup', { groupName: 'new' }),
    responseElements: { groupId: made! },
  }
  await ingestAndRead(cloud, context, [gone, created])
  const items = await itemsOf(db, cloud.accountId)
  const last = items.filter((i) => i.resource_id === instanceId).at(-1)
  assert.deepEqual([last?.status, last?.related_events], ['ResourceDeleted', [gone.eventID]])
  const found = items.filter((i) => i.resource_id === made)
  assert.deepEqual(
    found.map((i) => [i.status, i.related_events]),
    [['ResourceDiscovered', [created.eventID]]],
  )
  assert.equal(items.filter((i) => i.resource_id === groupId && i.status === 'ResourceDeleted').length, 0)
})

test('an event that its own item names is not named in an earlier one, though CloudTrail cuts its time to the second', async () => {
  const { cloud, context, instanceId } = await recordedGroup()
  const { sdk, client } = await cloud.service('ec2')
  await client.send(new sdk.TerminateInstancesCommand({ InstanceIds: [instanceId] }))
  const gone = event(context, 'TerminateInstances', { instancesSet: { items: [{ instanceId }] } })
  const earlier = { ...gone, eventTime: new Date(Date.parse(gone.eventTime) - 60_000).toISOString() }
  await ingestAndRead(cloud, context, [earlier])
  const items = (await itemsOf(db, cloud.accountId)).filter((i) => i.resource_id === instanceId)
  assert.deepEqual(
    items.map((i) => [i.status, i.related_events]),
    [
      ['ResourceDiscovered', []],
      ['ResourceDeleted', [gone.eventID]],
    ],
  )
})

test('a reading that fails is put off and tried again, and deletes nothing', async () => {
  const { cloud, context, groupId } = await recordedGroup()
  const broken = intercepted(cloud, async () => {
    throw Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' })
  })
  await ingestEvents(
    db,
    cloud.accountId,
    [event(context, 'AuthorizeSecurityGroupIngress', { groupId })],
    context.clock(),
  )
  context.pass(3_000)
  await readPending({ ...context, connect: async () => broken })
  const { rows } = await db.query<{ attempts: number; leased_by: string | null }>(
    'select attempts, leased_by from pending_read where account_id = $1',
    [cloud.accountId],
  )
  assert.deepEqual(rows, [{ attempts: 1, leased_by: null }])
  await openSsh(cloud, groupId)
  context.pass(10_000)
  await readAll(context)
  const items = (await itemsOf(db, cloud.accountId)).filter((i) => i.resource_id === groupId)
  assert.deepEqual(
    items.map((i) => i.status),
    ['ResourceDiscovered', 'OK'],
  )
})

test('an event that comes while its resource is being read makes it be read again', async () => {
  const { cloud, context, groupId } = await recordedGroup()
  await openSsh(cloud, groupId)
  let late = false
  const slow = intercepted(cloud, async (call, _input, next) => {
    const answer = await next()
    if (call === 'ec2:DescribeSecurityGroups' && !late) {
      late = true
      await openSsh(cloud, groupId, 443)
      await ingestEvents(
        db,
        cloud.accountId,
        [event(context, 'AuthorizeSecurityGroupIngress', { groupId })],
        context.clock(),
      )
    }
    return answer
  })
  await ingestEvents(
    db,
    cloud.accountId,
    [event(context, 'AuthorizeSecurityGroupIngress', { groupId })],
    context.clock(),
  )
  await readAll({ ...context, connect: async () => slow })
  const items = (await itemsOf(db, cloud.accountId)).filter((i) => i.resource_id === groupId)
  assert.equal(items.length, 3)
})

test('a queue that EventBridge feeds: events are taken, and what is no event does no harm', async () => {
  const { cloud, context, groupId } = await recordedGroup()
  const { sdk, client } = await cloud.service('sqs')
  const { QueueUrl: url } = await client.send(new sdk.CreateQueueCommand({ QueueName: 'events' }))
  await openSsh(cloud, groupId)
  const opened = event(context, 'AuthorizeSecurityGroupIngress', { groupId })
  const others = { ...event(context, 'AuthorizeSecurityGroupIngress', { groupId }), recipientAccountId: '999999999999' }
  const bodies = [
    'rubbish',
    '[]',
    '{"detail":{"eventID":1}}',
    JSON.stringify({ detail: opened }),
    JSON.stringify({ detail: others }),
  ]
  for (const MessageBody of bodies) await client.send(new sdk.SendMessageCommand({ QueueUrl: url, MessageBody }))
  let taken = 0
  while (taken < bodies.length) taken += await drainQueue(context, { url: url!, cloud, accountId: cloud.accountId })
  await readAll(context)
  const items = (await itemsOf(db, cloud.accountId)).filter((i) => i.resource_id === groupId)
  assert.deepEqual(items.at(-1)?.related_events, [opened.eventID])
  const { Attributes } = await client.send(
    new sdk.GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }),
  )
  assert.deepEqual(
    [Attributes?.ApproximateNumberOfMessages, Attributes?.ApproximateNumberOfMessagesNotVisible],
    ['0', '0'],
  )
})
