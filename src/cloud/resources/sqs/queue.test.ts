import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount, read, testResourceType } from '../../testing.ts'
import { queue } from './queue.ts'

const URL = 'https://sqs.us-east-1.amazonaws.com/123456789012/jobs'
const POLICY = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"SQS:*"}]}'
const REDRIVE = '{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:123456789012:dead","maxReceiveCount":3}'
const GONE = Object.assign(new Error('no such queue'), { name: 'QueueDoesNotExist' })
const attributes = {
  QueueArn: 'arn:aws:sqs:us-east-1:123456789012:jobs',
  CreatedTimestamp: '1767323045',
  LastModifiedTimestamp: '1767323045',
  VisibilityTimeout: '30',
  MaximumMessageSize: '262144',
  MessageRetentionPeriod: '345600',
  DelaySeconds: '0',
  ReceiveMessageWaitTimeSeconds: '0',
  SqsManagedSseEnabled: 'true',
  Policy: POLICY,
  RedrivePolicy: REDRIVE,
}
const answers = {
  'sqs:ListQueues': ({ NextToken }: { NextToken?: string }) =>
    NextToken === undefined ? { QueueUrls: [], NextToken: 'next' } : { QueueUrls: [URL] },
  'sqs:GetQueueUrl': ({ QueueName }: { QueueName: string }) => {
    if (QueueName !== 'jobs') throw GONE
    return { QueueUrl: URL }
  },
  'sqs:GetQueueAttributes': {
    Attributes: {
      ...attributes,
      ApproximateNumberOfMessages: '12',
      ApproximateNumberOfMessagesDelayed: '0',
      ApproximateNumberOfMessagesNotVisible: '3',
    },
  },
  'sqs:ListQueueTags': { Tags: { team: 'blue' } },
}

testResourceType(queue, {
  'a queue with a dead letter queue': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('sqs')
      await client.send(new sdk.CreateQueueCommand({ QueueName: 'dead' }))
      const RedrivePolicy = JSON.stringify({
        deadLetterTargetArn: `arn:aws:sqs:us-east-1:${cloud.accountId}:dead`,
        maxReceiveCount: 3,
      })
      const { QueueUrl } = await client.send(
        new sdk.CreateQueueCommand({
          QueueName: 'jobs',
          Attributes: { RedrivePolicy, Policy: POLICY },
          tags: { team: 'blue' },
        }),
      )
      return QueueUrl
    },
    expect(resources, queueUrl) {
      const found = resources.find((r) => r.resourceName === 'jobs')
      assert.equal(resources.length, 2)
      assert.equal(found?.resourceId, queueUrl)
      assert.match(found?.arn ?? '', /^arn:aws:sqs:us-east-1:\d{12}:jobs$/)
      assert.equal(JSON.parse(String(found?.configuration.RedrivePolicy)).maxReceiveCount, 3)
      assert.equal(JSON.parse(String(found?.configuration.Policy)).Statement[0].Action, 'SQS:*')
      assert.equal(found?.configuration.VisibilityTimeout, '30')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(found?.supplementaryConfiguration, { Tags: { team: 'blue' } })
    },
  },
  'a queue as AWS answers, whose messages come and go': {
    answers,
    expect(resources) {
      assert.deepEqual(resources, [
        {
          resourceId: URL,
          resourceName: 'jobs',
          arn: 'arn:aws:sqs:us-east-1:123456789012:jobs',
          availabilityZone: 'Not Applicable',
          resourceCreationTime: new Date('2026-01-02T03:04:05.000Z'),
          tags: { team: 'blue' },
          configuration: attributes,
          supplementaryConfiguration: { Tags: { team: 'blue' } },
        },
      ])
    },
  },
})

test('a queue is found under its listed URL by an older URL, by its ARN and by its name', async () => {
  for (const wanted of [
    { resourceId: 'https://queue.amazonaws.com/123456789012/jobs' },
    { arn: 'arn:aws:sqs:us-east-1:123456789012:jobs' },
    { resourceName: 'jobs' },
  ]) {
    const found = await read(queue, cannedAccount(answers), [wanted])
    assert.deepEqual(
      found.map((r) => r.resourceId),
      [URL],
    )
  }
})

test('a queue that is deleted while it is read is not there', async () => {
  for (const call of ['sqs:GetQueueAttributes', 'sqs:ListQueueTags'])
    assert.deepEqual(await read(queue, cannedAccount({ ...answers, [call]: GONE })), [], call)
})
