import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { rdsEventSubscription } from './event-subscription.ts'

const arn = 'arn:aws:rds:us-east-1:123456789012:es:all'
const gone = Object.assign(new Error('not found'), { name: 'SubscriptionNotFoundFault' })

testResourceType(rdsEventSubscription, {
  'two subscriptions, one to two instances': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('rds')
      for (const SourceIds of [['orders', 'stock'], []])
        await client.send(
          new sdk.CreateEventSubscriptionCommand({
            SubscriptionName: SourceIds.length > 0 ? 'some' : 'all',
            SnsTopicArn: 'arn:aws:sns:us-east-1:123456789012:events',
            SourceType: 'db-instance',
            SourceIds,
            EventCategories: ['deletion'],
            Enabled: true,
            Tags: [{ Key: 'team', Value: 'blue' }],
          }),
        )
    },
    expect(resources) {
      assert.deepEqual(resources.map((r) => r.resourceId).sort(), ['all', 'some'])
      const some = resources.find((r) => r.resourceId === 'some')
      assert.match(String(some?.arn), /:es:some$/)
      assert.equal(some?.configuration.snsTopicArn, 'arn:aws:sns:us-east-1:123456789012:events')
      assert.deepEqual(some?.configuration.sourceIdsList, ['orders', 'stock'])
      assert.deepEqual(some?.tags, { team: 'blue' })
      assert.deepEqual(some?.supplementaryConfiguration, { Tags: [{ key: 'team', value: 'blue' }] })
    },
  },
  'one without a tag, and one that vanishes': {
    answers: {
      'rds:DescribeEventSubscriptions': ({ SubscriptionName }: { SubscriptionName?: string }) => {
        if (SubscriptionName === 'no-such-id') throw gone
        const all = {
          CustSubscriptionId: 'all',
          CustomerAwsId: '123456789012',
          SnsTopicArn: 'arn:aws:sns:us-east-1:123456789012:events',
          Status: 'active',
          SubscriptionCreationTime: '2026-02-21 18:41:07.743',
          Enabled: true,
          EventSubscriptionArn: arn,
        }
        const vanishing = { CustSubscriptionId: 'vanishing', EventSubscriptionArn: `${arn}-vanishing` }
        return { EventSubscriptionsList: SubscriptionName === undefined ? [vanishing, all] : [all] }
      },
      'rds:ListTagsForResource': ({ ResourceName }: { ResourceName: string }) => {
        if (ResourceName !== arn) throw gone
        return {}
      },
    },
    expect([found, ...others]) {
      assert.deepEqual(others, [])
      assert.deepEqual(found?.configuration, {
        custSubscriptionId: 'all',
        customerAwsId: '123456789012',
        snsTopicArn: 'arn:aws:sns:us-east-1:123456789012:events',
        status: 'active',
        subscriptionCreationTime: '2026-02-21 18:41:07.743',
        enabled: true,
        eventSubscriptionArn: arn,
      })
      assert.deepEqual(found?.tags, {})
      assert.deepEqual(found?.supplementaryConfiguration, { Tags: [] })
    },
  },
})
