/** Over 300 lines: each way in which a bucket, a topic or a role can be wrong is a case of one table. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount, emulatedAccount } from '../../cloud/testing.ts'
import type { DeliveryChannel } from '../../model/config.gen.ts'
import { testDatabase } from '../../store/testing.ts'
import type { ConfigContext } from '../operation.ts'
import { put, putLinked } from '../recorder/testing.ts'
import { caller, testContext } from '../testing.ts'
import { putDeliveryChannel } from './put-delivery-channel.ts'
import { channelsOf } from './store.ts'

const db = await testDatabase()
// Started here, the emulator lasts for the whole file and not for the first test that asks for it.
await emulatedAccount()
const putChannel = caller('PutDeliveryChannel', putDeliveryChannel)

const TOPIC = 'arn:aws:sns:us-east-1:123456789012:config'
const KEY = 'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab'
let accounts = 600_000_000_000

/** An account of its own with a recorder. */
async function fresh(overrides: Partial<ConfigContext> & { accountId?: string } = {}, role = 'config') {
  accounts += 1
  const accountId = overrides.accountId ?? String(accounts)
  const context = testContext(db, { ...overrides, accountId })
  await put({ ConfigurationRecorder: { roleARN: `arn:aws:iam::${accountId}:role/${role}` } }, context)
  return context
}

const FULL = {
  name: 'mine',
  s3BucketName: 'config-bucket',
  s3KeyPrefix: 'some/prefix',
  s3KmsKeyArn: KEY,
  snsTopicARN: TOPIC,
  configSnapshotDeliveryProperties: { deliveryFrequency: 'Three_Hours' },
} satisfies DeliveryChannel
const BARE = {
  name: 'default',
  s3BucketName: 'config-bucket',
  s3KeyPrefix: undefined,
  s3KmsKeyArn: undefined,
  snsTopicARN: undefined,
  configSnapshotDeliveryProperties: undefined,
}

for (const [name, given, expected] of [
  ['with everything', FULL, FULL],
  ['with a bucket only', { s3BucketName: 'config-bucket' }, BARE],
  ['with empty properties', { s3BucketName: 'config-bucket', configSnapshotDeliveryProperties: {} }, BARE],
  ['of the name default', { name: 'default', s3BucketName: 'config-bucket' }, BARE],
] as const) {
  test(`a channel ${name}`, async () => {
    const context = await fresh()
    await putChannel({ DeliveryChannel: given }, context)
    assert.deepEqual(await channelsOf(db, context.caller), [expected])
  })
}

test('an update replaces all of the channel', async () => {
  const context = await fresh()
  await putChannel({ DeliveryChannel: FULL }, context)
  await putChannel({ DeliveryChannel: { name: 'mine', s3BucketName: 'another' } }, context)
  assert.deepEqual(await channelsOf(db, context.caller), [{ ...BARE, name: 'mine', s3BucketName: 'another' }])
})

test('without a recorder of the customer there is no channel', async () => {
  const context = testContext(db, { accountId: '111111111111' })
  const refused = {
    code: 'NoAvailableConfigurationRecorderException',
    message: 'Configuration recorder is not available to put delivery channel.',
  }
  await assert.rejects(putChannel({ DeliveryChannel: { s3BucketName: '' } }, context), refused)
  await putLinked({ ServicePrincipal: 'securityhub.amazonaws.com' }, context)
  await assert.rejects(putChannel({ DeliveryChannel: FULL }, context), refused)
})

const unable = (bucket: string, prefix = 'null', key = 'null') =>
  `Insufficient delivery policy to s3 bucket: ${bucket}, unable to write to bucket, provided s3 key prefix is '${prefix}', provided kms key is '${key}'.`

for (const [name, channel, code, message] of [
  [
    'a blank name',
    { ...FULL, name: ' ' },
    'InvalidDeliveryChannelNameException',
    "The delivery channel name ' ' is not valid, blank string.",
  ],
  ['no bucket', {}, 'NoSuchBucketException', 'Cannot find a S3 bucket with an empty bucket name.'],
  [
    'an empty bucket',
    { ...FULL, s3BucketName: '' },
    'NoSuchBucketException',
    'Cannot find a S3 bucket with an empty bucket name.',
  ],
  [
    'an ARN for a bucket',
    { s3BucketName: 'arn:aws:s3:::b' },
    'InsufficientDeliveryPolicyException',
    unable('arn:aws:s3:::b'),
  ],
  [
    'an ARN for a bucket, in full',
    { ...FULL, s3BucketName: 'arn:aws:s3:::b' },
    'InsufficientDeliveryPolicyException',
    unable('arn:aws:s3:::b', 'some/prefix', KEY),
  ],
  [
    'an empty prefix',
    { ...FULL, s3KeyPrefix: '' },
    'InvalidS3KeyPrefixException',
    "The s3 key prefix '' is not valid, empty s3 key prefix.",
  ],
  [
    'a prefix longer than any key',
    { ...FULL, s3KeyPrefix: 'é'.repeat(513) },
    'InvalidS3KeyPrefixException',
    /^The s3 key prefix 'é+' is not valid\.$/,
  ],
  ['an empty topic', { ...FULL, snsTopicARN: '' }, 'InvalidSNSTopicARNException', "The sns topic arn '' is not valid."],
  [
    'a topic that is no ARN',
    { ...FULL, snsTopicARN: 'config' },
    'InvalidSNSTopicARNException',
    "The sns topic arn 'config' is not valid.",
  ],
  [
    'a topic that is a queue',
    { ...FULL, snsTopicARN: TOPIC.replace('sns', 'sqs') },
    'InvalidSNSTopicARNException',
    /is not valid\.$/,
  ],
  [
    'an empty key',
    { ...FULL, s3KmsKeyArn: '' },
    'InvalidS3KmsKeyArnException',
    "The arn '' is not a valid kms key or alias arn.",
  ],
  [
    'a key that is an id',
    { ...FULL, s3KmsKeyArn: '1234' },
    'InvalidS3KmsKeyArnException',
    "The arn '1234' is not a valid kms key or alias arn.",
  ],
  [
    'a frequency that there is not',
    { ...FULL, configSnapshotDeliveryProperties: { deliveryFrequency: 'Two_Hours' } },
    'ValidationException',
    /Member must satisfy enum value set/,
  ],
] as const) {
  test(`refused: ${name}`, async () => {
    const context = await fresh()
    await assert.rejects(putChannel({ DeliveryChannel: channel as DeliveryChannel }, context), { code, message })
    assert.deepEqual(await channelsOf(db, context.caller), [])
  })
}

const limit = {
  code: 'MaxNumberOfDeliveryChannelsExceededException',
  message: "Failed to put delivery channel 'two' because the maximum number of delivery channels: 1 is reached.",
}

test('a second channel is refused', async () => {
  const context = await fresh()
  await putChannel({ DeliveryChannel: { name: 'one', s3BucketName: 'bucket' } }, context)
  await assert.rejects(putChannel({ DeliveryChannel: { name: 'two', s3BucketName: 'bucket' } }, context), limit)
  assert.deepEqual(
    (await channelsOf(db, context.caller)).map(({ name }) => name),
    ['one'],
  )
})

test('each region and each account has its own', async () => {
  const here = await fresh()
  const there = await fresh()
  const elsewhere = testContext(db, { accountId: here.caller.accountId, region: 'eu-west-1' })
  await put({ ConfigurationRecorder: { roleARN: 'role' } }, elsewhere)
  for (const [context, name] of [
    [here, 'a'],
    [there, 'b'],
    [elsewhere, 'c'],
  ] as const) {
    await putChannel({ DeliveryChannel: { name, s3BucketName: 'bucket' } }, context)
  }
  for (const [context, name] of [
    [here, 'a'],
    [there, 'b'],
    [elsewhere, 'c'],
  ] as const) {
    assert.deepEqual(
      (await channelsOf(db, context.caller)).map((channel) => channel.name),
      [name],
    )
  }
})

test('of many requests at once for channels of different names one succeeds', async () => {
  const context = await fresh()
  const outcomes = await Promise.allSettled(
    ['a', 'b', 'c', 'd'].map((name) => putChannel({ DeliveryChannel: { name, s3BucketName: 'bucket' } }, context)),
  )
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
  assert.deepEqual(
    refused.map(({ reason }) => reason.code),
    Array(3).fill(limit.code),
  )
  assert.equal((await channelsOf(db, context.caller)).length, 1)
})

/** An emulated account with a role, a bucket and a topic; a context that is connected to it. */
async function connected(role?: string) {
  const cloud = await emulatedAccount()
  const { accountId } = cloud
  const iam = await cloud.service('iam')
  await iam.client.send(
    new iam.sdk.CreateRoleCommand({ RoleName: 'config', Path: '/some/path/', AssumeRolePolicyDocument: '{}' }),
  )
  const s3 = await cloud.service('s3')
  await s3.client.send(new s3.sdk.CreateBucketCommand({ Bucket: `config-${accountId}` }))
  const sns = await cloud.service('sns')
  const { TopicArn } = await sns.client.send(new sns.sdk.CreateTopicCommand({ Name: 'config' }))
  const asked: string[] = []
  const context = await fresh(
    {
      accountId,
      connect: async (account, region) => {
        asked.push(`${account} ${region}`)
        return cloud
      },
    },
    role ?? 'some/path/config',
  )
  return { cloud, context, asked, bucket: `config-${accountId}`, topic: TopicArn! }
}

test('connected: role, bucket and topic are looked up in the caller’s account', async () => {
  const { context, asked, bucket, topic } = await connected()
  await putChannel({ DeliveryChannel: { s3BucketName: bucket, snsTopicARN: topic } }, context)
  assert.equal((await channelsOf(db, context.caller)).length, 1)
  assert.deepEqual([...new Set(asked)], [`${context.caller.accountId} us-east-1`])
})

test('connected: a bucket that does not exist', async () => {
  const { context } = await connected()
  await assert.rejects(putChannel({ DeliveryChannel: { s3BucketName: 'no-such-bucket-here' } }, context), {
    code: 'NoSuchBucketException',
    message: "Cannot find a S3 bucket with bucket name 'no-such-bucket-here'.",
  })
  assert.deepEqual(await channelsOf(db, context.caller), [])
})

test('connected: a topic that does not exist', async () => {
  const { context, bucket, topic } = await connected()
  const snsTopicARN = `${topic}-not`
  await assert.rejects(putChannel({ DeliveryChannel: { s3BucketName: bucket, snsTopicARN } }, context), {
    code: 'InvalidSNSTopicARNException',
    message: `The sns topic arn '${snsTopicARN}' is not valid.`,
  })
  assert.deepEqual(await channelsOf(db, context.caller), [])
})

test('connected: a topic is looked up in its own region', async () => {
  const { context, asked, bucket, topic } = await connected()
  const snsTopicARN = topic.replace('us-east-1', 'eu-west-1')
  await assert.rejects(putChannel({ DeliveryChannel: { s3BucketName: bucket, snsTopicARN } }, context))
  assert.equal(asked.at(-1), `${context.caller.accountId} eu-west-1`)
})

for (const [name, role] of [
  ['does not exist', 'some/path/missing'],
  ['is none', ''],
] as const) {
  test(`connected: a role that ${name}`, async () => {
    const { context, bucket } = await connected(role)
    await assert.rejects(putChannel({ DeliveryChannel: { s3BucketName: bucket } }, context), {
      code: 'InsufficientDeliveryPolicyException',
      message: `Insufficient delivery policy to s3 bucket: ${bucket}, unable to assume role: arn:aws:iam::${context.caller.accountId}:role/${role}.`,
    })
  })
}

const refusal = (httpStatusCode: number) =>
  Object.assign(new Error('refused'), { name: 'Refused', $metadata: { httpStatusCode } })
const answers = { 'iam:GetRole': {}, 's3:HeadBucket': {}, 'sns:GetTopicAttributes': {} }

for (const [name, call, code, message] of [
  ['the bucket', 's3:HeadBucket', 'InsufficientDeliveryPolicyException', unable('config-bucket', 'some/prefix', KEY)],
  [
    'the topic',
    'sns:GetTopicAttributes',
    'InsufficientDeliveryPolicyException',
    `Insufficient delivery policy to sns topic: ${TOPIC}, unable to publish to topic.`,
  ],
] as const) {
  test(`connected: ${name} may not be seen`, async () => {
    const cloud = cannedAccount({ ...answers, [call]: refusal(403) })
    const context = await fresh({ connect: async () => cloud })
    await assert.rejects(putChannel({ DeliveryChannel: FULL }, context), { code, message })
  })
}

test('connected: a role that may not be seen is taken for granted', async () => {
  const cloud = cannedAccount({ ...answers, 'iam:GetRole': refusal(403) })
  const context = await fresh({ connect: async () => cloud })
  await putChannel({ DeliveryChannel: FULL }, context)
  assert.equal((await channelsOf(db, context.caller)).length, 1)
})

for (const call of Object.keys(answers)) {
  test(`connected: when ${call} fails, so does the request, and nothing is written`, async () => {
    const cloud = cannedAccount({ ...answers, [call]: refusal(500) })
    const context = await fresh({ connect: async () => cloud })
    await assert.rejects(putChannel({ DeliveryChannel: FULL }, context), { name: 'Refused' })
    assert.deepEqual(await channelsOf(db, context.caller), [])
  })
}

test('connected: an account that does not answer is a failure, not an absence', async () => {
  const failing = async () => {
    throw new Error('no way to connect')
  }
  const context = await fresh({ connect: failing })
  await assert.rejects(putChannel({ DeliveryChannel: FULL }, context), { message: 'no way to connect' })
  assert.deepEqual(await channelsOf(db, context.caller), [])
})
