/** An account that fails, throttles and answers by halves: other types go on, nothing is taken for deleted, and all heals. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { emulatedAccount } from '../emulated-account.ts'
import { startPlumbline } from '../plumbline.ts'
import { connectAccount, startRecorder, sweep } from '../record.ts'
import { type FaultRule, faultProxy } from './fault-proxy.ts'
import { allListed } from './ledger.ts'
import { ROUNDS } from './rounds.ts'

const timeout = 480_000

interface Kind {
  readonly type: string
  /** What goes wrong; absent where all is well. */
  readonly fault?: FaultRule
  /** What the type's status then says; absent where the reading succeeds all the same. */
  readonly error?: RegExp
  /** @returns how the resource's id ends */
  create(name: string): Promise<string>
  remove(end: string): Promise<unknown>
}

const account = await emulatedAccount()
const proxy = await faultProxy(account.endpointUrl)
// Fewer attempts: the account throttles for as long as the test wants it to, and backing off is the SDK's.
const server = await startPlumbline({ env: { AWS_MAX_ATTEMPTS: '3' } })
const ec2 = await account.cloud.service('ec2')
const iam = await account.cloud.service('iam')
const sqs = await account.cloud.service('sqs')
const sns = await account.cloud.service('sns')
const dynamodb = await account.cloud.service('dynamodb')
const users = new Map<string, string>()

const KINDS: readonly Kind[] = [
  {
    type: 'AWS::EC2::Volume',
    fault: { service: 'ec2', action: 'DescribeVolumes', fault: 'deny' },
    error: /^UnauthorizedOperation$/,
    async create() {
      const { client, sdk } = ec2
      return (await client.send(new sdk.CreateVolumeCommand({ AvailabilityZone: 'us-east-1a', Size: 1 }))).VolumeId!
    },
    remove: (VolumeId) => ec2.client.send(new ec2.sdk.DeleteVolumeCommand({ VolumeId })),
  },
  {
    type: 'AWS::EC2::SecurityGroup',
    fault: { service: 'ec2', action: 'DescribeSecurityGroups', fault: 'cut' },
    error: /./,
    async create(GroupName) {
      const { client, sdk } = ec2
      return (await client.send(new sdk.CreateSecurityGroupCommand({ GroupName, Description: 'any' }))).GroupId!
    },
    remove: (GroupId) => ec2.client.send(new ec2.sdk.DeleteSecurityGroupCommand({ GroupId })),
  },
  {
    type: 'AWS::IAM::User',
    fault: { service: 'iam', action: 'GetAccountAuthorizationDetails', fault: 'half' },
    error: /./,
    async create(UserName) {
      const { User } = await iam.client.send(new iam.sdk.CreateUserCommand({ UserName }))
      users.set(User!.UserId!, UserName)
      return User!.UserId!
    },
    remove: (id) => iam.client.send(new iam.sdk.DeleteUserCommand({ UserName: users.get(id)! })),
  },
  {
    type: 'AWS::SQS::Queue',
    fault: { service: 'sqs', action: 'ListQueues', fault: 'throttle' },
    error: /Throttling/,
    async create(QueueName) {
      await sqs.client.send(new sqs.sdk.CreateQueueCommand({ QueueName }))
      return QueueName
    },
    async remove(QueueName) {
      const { QueueUrl } = await sqs.client.send(new sqs.sdk.GetQueueUrlCommand({ QueueName }))
      await sqs.client.send(new sqs.sdk.DeleteQueueCommand({ QueueUrl }))
    },
  },
  {
    type: 'AWS::SNS::Topic',
    // Some topics are read before it fails.
    fault: { service: 'sns', action: 'GetTopicAttributes', fault: 'deny', after: 1 },
    error: /^(AccessDenied|AuthorizationError)/,
    async create(Name) {
      return (await sns.client.send(new sns.sdk.CreateTopicCommand({ Name }))).TopicArn!
    },
    remove: (TopicArn) => sns.client.send(new sns.sdk.DeleteTopicCommand({ TopicArn })),
  },
  {
    type: 'AWS::DynamoDB::Table',
    // The client backs off, and is answered then.
    fault: { service: 'dynamodb', action: 'ListTables', fault: 'throttle', times: 2 },
    async create(TableName) {
      await dynamodb.client.send(
        new dynamodb.sdk.CreateTableCommand({
          TableName,
          KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
          AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
          BillingMode: 'PAY_PER_REQUEST',
        }),
      )
      return TableName
    },
    remove: (TableName) => dynamodb.client.send(new dynamodb.sdk.DeleteTableCommand({ TableName })),
  },
  {
    type: 'AWS::EC2::VPC',
    async create() {
      const { Vpc } = await ec2.client.send(new ec2.sdk.CreateVpcCommand({ CidrBlock: '10.9.0.0/16' }))
      return Vpc!.VpcId!
    },
    remove: (VpcId) => ec2.client.send(new ec2.sdk.DeleteVpcCommand({ VpcId })),
  },
]

before(async () => {
  await connectAccount(server, account, { endpointUrl: proxy.url })
  await startRecorder(
    server,
    account,
    KINDS.map((kind) => kind.type),
  )
})

/** The status of the resource whose id ends so; `undefined` when it is not known. */
async function statusOf({ type }: Kind, end: string): Promise<string | undefined> {
  const found = (await allListed(server, account)).find((r) => r.resourceType === type && r.resourceId.endsWith(end))
  return found?.configurationItemStatus
}

for (let round = 0; round < ROUNDS; round += 1) {
  test(`an account fails and heals, round ${round + 1}`, { timeout }, async () => {
    proxy.fail()
    const made = new Map<Kind, { kept: string; leaving: string }>()
    for (const kind of KINDS) {
      const kept = await kind.create(`kept-${round}`)
      made.set(kind, { kept, leaving: await kind.create(`leaving-${round}`) })
    }
    const types = KINDS.map((kind) => kind.type)
    const well = await sweep(server, account, types)
    assert.deepEqual(
      well.filter((s) => s.state !== 'read'),
      [],
    )

    const coming = new Map<Kind, string>()
    for (const [kind, { leaving }] of made) {
      await kind.remove(leaving)
      coming.set(kind, await kind.create(`coming-${round}`))
    }
    proxy.fail(...KINDS.flatMap(({ fault }) => fault ?? []))
    const badly = new Map((await sweep(server, account, types)).map((status) => [status.resourceType, status]))
    for (const [kind, { kept, leaving }] of made) {
      const { type, error } = kind
      const status = badly.get(type)!
      assert.equal(await statusOf(kind, kept), 'ResourceDiscovered', `${type} that was always there`)
      if (error === undefined) {
        assert.equal(status.state, 'read', `${type}: ${status.lastErrorMessage}`)
        assert.equal(await statusOf(kind, leaving), 'ResourceDeleted', type)
        assert.equal(await statusOf(kind, coming.get(kind)!), 'ResourceDiscovered', type)
      } else {
        assert.deepEqual([status.state, status.deleted], ['failing', 0], type)
        assert.match(status.lastErrorCode!, error, type)
        assert.ok(status.lastErrorMessage !== '' && status.lastSuccessAt! < status.lastAttemptAt!, type)
        assert.equal(await statusOf(kind, leaving), 'ResourceDiscovered', `${type}: a failure is no deletion`)
      }
    }

    proxy.fail()
    const healed = await sweep(server, account, types)
    assert.deepEqual(
      healed.filter((s) => s.state !== 'read' || s.lastErrorCode !== undefined),
      [],
    )
    for (const [kind, { kept, leaving }] of made) {
      assert.deepEqual(
        [await statusOf(kind, kept), await statusOf(kind, leaving), await statusOf(kind, coming.get(kind)!)],
        ['ResourceDiscovered', 'ResourceDeleted', 'ResourceDiscovered'],
        kind.type,
      )
    }
  })
}
