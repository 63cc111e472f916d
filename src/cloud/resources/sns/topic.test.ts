import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount, read, testResourceType } from '../../testing.ts'
import { topic } from './topic.ts'

const ARN = 'arn:aws:sns:us-east-1:123456789012:alerts'
const POLICY =
  '{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"SNS:Publish"}]}'
const NOT_FOUND = Object.assign(new Error('no such topic'), { name: 'NotFoundException' })
const answers = {
  'sns:ListTopics': ({ NextToken }: { NextToken?: string }) =>
    NextToken === undefined ? { Topics: [], NextToken: 'next' } : { Topics: [{ TopicArn: ARN }] },
  'sns:GetTopicAttributes': ({ TopicArn }: { TopicArn: string }) => {
    if (TopicArn !== ARN) throw NOT_FOUND
    return {
      Attributes: {
        TopicArn: ARN,
        Owner: '123456789012',
        DisplayName: 'Alerts',
        Policy: POLICY,
        EffectiveDeliveryPolicy: '{"http":{"defaultHealthyRetryPolicy":{"numRetries":3}}}',
        KmsMasterKeyId: 'alias/aws/sns',
        SQSFailureFeedbackRoleArn: 'arn:aws:iam::123456789012:role/feedback',
        SQSSuccessFeedbackSampleRate: '100',
        FifoTopic: 'false',
        SubscriptionsConfirmed: '7',
        SubscriptionsPending: '1',
        SubscriptionsDeleted: '2',
      },
    }
  },
  'sns:ListTagsForResource': { Tags: [{ Key: 'team', Value: 'blue' }] },
}

testResourceType(topic, {
  'a topic with a key': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('sns')
      const { TopicArn } = await client.send(
        new sdk.CreateTopicCommand({
          Name: 'alerts',
          Attributes: { KmsMasterKeyId: 'alias/aws/sns' },
          Tags: [{ Key: 'team', Value: 'blue' }],
        }),
      )
      return TopicArn
    },
    expect([found, ...others], topicArn) {
      assert.deepEqual(others, [])
      assert.equal(found?.resourceId, topicArn)
      assert.equal(found?.resourceName, 'alerts')
      assert.equal(found?.configuration.KmsMasterKeyId, 'alias/aws/sns')
      assert.equal(JSON.parse(String(found?.configuration.Policy)).Statement.length, 1)
      assert.deepEqual(found?.tags, { team: 'blue' })
    },
  },
  'a topic as AWS answers, whose subscribers come and go': {
    answers,
    expect(resources) {
      assert.deepEqual(resources, [
        {
          resourceId: ARN,
          resourceName: 'alerts',
          arn: ARN,
          availabilityZone: 'Not Applicable',
          tags: { team: 'blue' },
          configuration: {
            TopicArn: ARN,
            Owner: '123456789012',
            DisplayName: 'Alerts',
            Policy: POLICY,
            EffectiveDeliveryPolicy: '{"http":{"defaultHealthyRetryPolicy":{"numRetries":3}}}',
            KmsMasterKeyId: 'alias/aws/sns',
            SQSFailureFeedbackRoleArn: 'arn:aws:iam::123456789012:role/feedback',
            SQSSuccessFeedbackSampleRate: '100',
            FifoTopic: 'false',
          },
          supplementaryConfiguration: { Tags: [{ key: 'team', value: 'blue' }] },
        },
      ])
    },
  },
})

test('a topic that is deleted while it is read is not there', async () => {
  for (const [call, name] of [
    ['sns:GetTopicAttributes', 'NotFoundException'],
    ['sns:ListTagsForResource', 'ResourceNotFoundException'],
  ] as const) {
    const gone = Object.assign(new Error('gone'), { name })
    assert.deepEqual(await read(topic, cannedAccount({ ...answers, [call]: gone })), [], call)
  }
})
