/** CloudTrail's events make the recorder read at once what they name: the sweep is an hour away in these tests. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type ConfigurationItem, GetResourceConfigHistoryCommand } from '@aws-sdk/client-config-service'
import { emulatedAccount } from '../emulated-account.ts'
import { startPlumbline } from '../plumbline.ts'
import { connectAccount, startRecorder, sweep } from '../record.ts'
import { eventQueue, trailEvent } from '../trail-events.ts'
import { until } from '../until.ts'

const timeout = 240_000
const GROUP = 'AWS::EC2::SecurityGroup'
const INSTANCE = 'AWS::EC2::Instance'
const server = await startPlumbline()
const account = await emulatedAccount()
const queue = await eventQueue(account)
const sdk = server.sdk(account)
const ec2 = await account.cloud.service('ec2')

before(async () => {
  await connectAccount(server, account, { eventsQueueUrl: queue.url })
  await startRecorder(server, account, [GROUP, INSTANCE])
  await sweep(server, account)
})

async function createGroup(GroupName: string): Promise<string> {
  const { GroupId } = await ec2.client.send(
    new ec2.sdk.CreateSecurityGroupCommand({ GroupName, Description: GroupName }),
  )
  return GroupId!
}

async function openPort(GroupId: string, port: number): Promise<void> {
  const IpPermissions = [{ IpProtocol: 'tcp', FromPort: port, ToPort: port, IpRanges: [{ CidrIp: '10.0.0.0/8' }] }]
  await ec2.client.send(new ec2.sdk.AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }))
}

const opened = (groupId: string) =>
  trailEvent(account, { eventName: 'AuthorizeSecurityGroupIngress', requestParameters: { groupId } })

async function history(resourceType: string, resourceId: string): Promise<ConfigurationItem[]> {
  const input = { resourceType: resourceType as never, resourceId, chronologicalOrder: 'Forward' as const, limit: 100 }
  return (await sdk.send(new GetResourceConfigHistoryCommand(input))).configurationItems ?? []
}

const versionsOf = (resourceType: string, id: string, count: number) =>
  until(`version ${count} of ${resourceType} ${id}`, async () => {
    const items = await history(resourceType, id)
    return items.length >= count && items
  })

const portsOf = (item: ConfigurationItem): number[] =>
  JSON.parse(item.configuration!).ipPermissions.map((p: { fromPort: number }) => p.fromPort)

test('a change of a security group is read at once, with who made it, and so are the instances that use it', {
  timeout,
}, async () => {
  const groupId = await createGroup('event-web')
  const { Instances } = await ec2.client.send(
    new ec2.sdk.RunInstancesCommand({ ImageId: 'ami-12c6146b', MinCount: 1, MaxCount: 1, SecurityGroupIds: [groupId] }),
  )
  const instanceId = Instances![0]!.InstanceId!
  await sweep(server, account)
  assert.equal((await history(GROUP, groupId)).length, 1)

  // What the instance became is told by no event: only being related to the group makes it be read.
  await ec2.client.send(
    new ec2.sdk.CreateTagsCommand({ Resources: [instanceId], Tags: [{ Key: 'env', Value: 'prod' }] }),
  )
  await openPort(groupId, 22)
  const event = opened(groupId)
  await queue.send(event)

  const group = await versionsOf(GROUP, groupId, 2)
  assert.deepEqual(
    group.map((i) => [i.configurationItemStatus, portsOf(i), i.relatedEvents]),
    [
      ['ResourceDiscovered', [], []],
      ['OK', [22], [event.detail.eventID]],
    ],
  )
  const instance = await versionsOf(INSTANCE, instanceId, 2)
  assert.deepEqual([instance.length, instance[1]!.tags], [2, { env: 'prod' }])

  const blame: { lines: { path: string; version: number }[]; versions: { events: object[] }[] } =
    await server.plumbline(account, 'blame', GROUP, groupId, 'configuration.ipPermissions')
  const line = blame.lines.find((l) => l.path === 'configuration.ipPermissions[0].fromPort')!
  const [who] = blame.versions[line.version]!.events as Record<string, string>[]
  assert.deepEqual(
    [who?.eventId, who?.eventName, who?.principalArn, who?.userName, who?.sourceIpAddress, who?.userAgent],
    [
      event.detail.eventID,
      'AuthorizeSecurityGroupIngress',
      `arn:aws:iam::${account.accountId}:user/grace`,
      'grace',
      '198.51.100.7',
      'aws-cli/2.15',
    ],
  )
})

test('rapid changes become one version: the latest, with all their events', { timeout }, async () => {
  const groupId = await createGroup('event-rapid')
  await sweep(server, account)
  const ports = [8001, 8002, 8003, 8004, 8005]
  for (const port of ports) await openPort(groupId, port)
  const events = ports.map(() => opened(groupId))
  await queue.send(...events)
  const versions = await versionsOf(GROUP, groupId, 2)
  assert.equal(versions.length, 2)
  assert.deepEqual(portsOf(versions[1]!).sort(), ports)
  assert.deepEqual([...versions[1]!.relatedEvents!].sort(), events.map((e) => e.detail.eventID).sort())
  // The sweep that comes later finds nothing more.
  await sweep(server, account)
  assert.equal((await history(GROUP, groupId)).length, 2)
})

test('a deletion and a creation are told by events', { timeout }, async () => {
  const before = await createGroup('event-short')
  const created = trailEvent(account, { eventName: 'CreateSecurityGroup', requestParameters: { groupId: before } })
  await queue.send(created)
  assert.deepEqual(
    (await versionsOf(GROUP, before, 1)).map((i) => i.relatedEvents),
    [[created.detail.eventID]],
  )
  await ec2.client.send(new ec2.sdk.DeleteSecurityGroupCommand({ GroupId: before }))
  const deleted = trailEvent(account, { eventName: 'DeleteSecurityGroup', requestParameters: { groupId: before } })
  await queue.send(deleted)
  const life = await versionsOf(GROUP, before, 2)
  assert.deepEqual(
    life.map((i) => [i.configurationItemStatus, i.relatedEvents]),
    [
      ['ResourceDiscovered', [created.detail.eventID]],
      ['ResourceDeleted', [deleted.detail.eventID]],
    ],
  )
})

test('events of other types, failed calls, other accounts and garbage do nothing, and leave the queue', {
  timeout,
}, async () => {
  const quiet = await createGroup('event-quiet')
  const loud = await createGroup('event-loud')
  await sweep(server, account)
  await openPort(quiet, 23)
  await openPort(loud, 24)
  const requestParameters = { groupId: quiet }
  const eventName = 'AuthorizeSecurityGroupIngress'
  await queue.send(
    trailEvent(account, { eventSource: 'weather.amazonaws.com', eventName: 'MakeRain', requestParameters }),
    trailEvent(account, { eventName, requestParameters, errorCode: 'Client.UnauthorizedOperation' }),
    trailEvent(account, { eventName, requestParameters, recipientAccountId: '999999999999' }),
    { ...trailEvent(account, { eventName, requestParameters }), detail: { eventName } },
    'no JSON at all',
    '[]',
    'null',
    '{"detail": 7}',
    '{"Message": "{\\"detail\\": []}"}',
  )
  await queue.send(opened(loud))
  await versionsOf(GROUP, loud, 2)
  await until('an empty queue', async () => (await queue.waiting()) === 0)
  assert.deepEqual((await history(GROUP, quiet)).map(portsOf), [[]])
  assert.deepEqual(
    server.log().filter((line) => Number(line.level) >= 50),
    [],
  )
})
