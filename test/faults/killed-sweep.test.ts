/** kill -9 in the middle of a sweep: what was answered before stays, and what was not read yet is read after. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type EmulatedAccount, emulatedAccount } from '../emulated-account.ts'
import { freshDatabase } from '../fresh-database.ts'
import { startPlumbline } from '../plumbline.ts'
import { connectAccount, startRecorder, sweep } from '../record.ts'
import { until } from '../until.ts'
import { type Acknowledged, allListed, checkLives, histories, listed, nameOf } from './ledger.ts'
import { ROUNDS } from './rounds.ts'

const timeout = 480_000
const TYPES = [
  'AWS::EC2::Instance',
  'AWS::EC2::Volume',
  'AWS::EC2::NetworkInterface',
  'AWS::EC2::SecurityGroup',
  'AWS::IAM::User',
]
const INSTANCES = 60
/** Volumes of an instance: so many that they are written in more than one transaction. */
const DISKS = ['/dev/sdb', '/dev/sdc', '/dev/sdd', '/dev/sde']
const USERS = 20
/** Resources that the API has answered when the process dies: another number each round. */
const DEATHS = [1, 61, 140, 252, 320]

interface Round {
  readonly account: EmulatedAccount
  readonly acknowledged: ReadonlyMap<string, Acknowledged[]>
  readonly tagged: readonly string[]
  readonly deleted: readonly string[]
}

const database = await freshDatabase()
let server = await startPlumbline({ database })
const rounds: Round[] = []

for (let round = 0; round < ROUNDS; round += 1) {
  test(`killed in the middle of a sweep, round ${round + 1}`, { timeout }, async () => {
    const account = await emulatedAccount()
    const { tagged, deleted } = await populate(account)
    await connectAccount(server, account)
    await startRecorder(server, account, TYPES)
    const acknowledged = new Map<string, Acknowledged[]>()
    const most = DEATHS[round % DEATHS.length]!
    await until('the middle of the sweep', async () => {
      for await (const page of listed(server, account)) {
        for (const resource of page) {
          const known = acknowledged.get(nameOf(resource)) ?? []
          if (known.some((k) => k.configurationItemCaptureTime === resource.configurationItemCaptureTime)) continue
          acknowledged.set(nameOf(resource), [...known, resource])
        }
        if (acknowledged.size >= most) return true
      }
      return false
    })
    await server.kill()

    await change(account, tagged, deleted)
    server = await startPlumbline({ database })
    const kept = new Set((await allListed(server, account)).map(nameOf))
    for (const name of acknowledged.keys()) assert.ok(kept.has(name), `${name} was answered and is gone`)
    rounds.push({ account, acknowledged, tagged, deleted })
  })
}

test('after a whole sweep the ledger has every resource, each change once, and all that was ever answered', {
  timeout,
}, async () => {
  assert.equal(rounds.length, ROUNDS)
  for (const { account, acknowledged, tagged, deleted } of rounds) {
    // What a dead process was reading is taken up when its lease ends.
    const statuses = await sweep(server, account)
    assert.deepEqual(
      statuses.filter((s) => s.state !== 'read'),
      [],
    )
    const resources = await allListed(server, account)
    const found = await histories(server, account, resources)
    for (const [name, items] of found) {
      checkLives(name, items)
      const times = new Set(items.map((i) => i.configurationItemCaptureTime!.getTime()))
      for (const { configurationItemCaptureTime: time } of acknowledged.get(name) ?? []) {
        assert.ok(times.has(Date.parse(time)), `${name} of ${time} was answered and is gone`)
      }
    }
    const live = resources.filter((r) => r.configurationItemStatus !== 'ResourceDeleted').map(nameOf)
    assert.deepEqual(live.sort(), (await present(account)).sort())
    for (const id of tagged) {
      assert.deepEqual(found.get(`AWS::EC2::Volume ${id}`)!.at(-1)!.tags, { round: 'over' })
    }
    for (const id of deleted) {
      const items = found.get(`AWS::EC2::Volume ${id}`)
      // One that was deleted before it was ever read is not known at all.
      if (items !== undefined) assert.equal(items.at(-1)!.configurationItemStatus, 'ResourceDeleted')
      assert.ok(items !== undefined || !acknowledged.has(`AWS::EC2::Volume ${id}`))
    }
  }
})

/** A few hundred resources. @returns volumes that will be tagged, and free ones that will be deleted */
async function populate({ cloud }: EmulatedAccount) {
  const { sdk, client } = await cloud.service('ec2')
  await client.send(
    new sdk.RunInstancesCommand({
      ImageId: 'ami-12c6146b',
      MinCount: INSTANCES,
      MaxCount: INSTANCES,
      BlockDeviceMappings: DISKS.map((DeviceName) => ({ DeviceName, Ebs: { VolumeSize: 8 } })),
    }),
  )
  const iam = await cloud.service('iam')
  for (let i = 0; i < USERS; i += 1) await iam.client.send(new iam.sdk.CreateUserCommand({ UserName: `user-${i}` }))
  const free: string[] = []
  for (let i = 0; i < 10; i += 1) {
    const volume = await client.send(new sdk.CreateVolumeCommand({ AvailabilityZone: 'us-east-1a', Size: 1 }))
    free.push(volume.VolumeId!)
  }
  return { tagged: free.slice(0, 5), deleted: free.slice(5) }
}

async function change(
  { cloud }: EmulatedAccount,
  tagged: readonly string[],
  deleted: readonly string[],
): Promise<void> {
  const { sdk, client } = await cloud.service('ec2')
  await client.send(new sdk.CreateTagsCommand({ Resources: [...tagged], Tags: [{ Key: 'round', Value: 'over' }] }))
  for (const VolumeId of deleted) await client.send(new sdk.DeleteVolumeCommand({ VolumeId }))
}

/** What the account itself says that it has. */
async function present({ cloud }: EmulatedAccount): Promise<string[]> {
  const { sdk, client } = await cloud.service('ec2')
  const names: string[] = []
  const add = (type: string, ids: readonly (string | undefined)[]) => names.push(...ids.map((id) => `${type} ${id}`))
  const reservations = (await client.send(new sdk.DescribeInstancesCommand({}))).Reservations ?? []
  add(
    'AWS::EC2::Instance',
    reservations.flatMap((r) => r.Instances ?? []).map((i) => i.InstanceId),
  )
  add(
    'AWS::EC2::Volume',
    ((await client.send(new sdk.DescribeVolumesCommand({}))).Volumes ?? []).map((v) => v.VolumeId),
  )
  const interfaces = (await client.send(new sdk.DescribeNetworkInterfacesCommand({}))).NetworkInterfaces ?? []
  add(
    'AWS::EC2::NetworkInterface',
    interfaces.map((n) => n.NetworkInterfaceId),
  )
  const groups = (await client.send(new sdk.DescribeSecurityGroupsCommand({}))).SecurityGroups ?? []
  add(
    'AWS::EC2::SecurityGroup',
    groups.map((g) => g.GroupId),
  )
  const iam = await cloud.service('iam')
  add(
    'AWS::IAM::User',
    ((await iam.client.send(new iam.sdk.ListUsersCommand({}))).Users ?? []).map((u) => u.UserId),
  )
  return names
}
