import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { stream } from './stream.ts'

const arn = 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders'

testResourceType(stream, {
  'an encrypted stream, beside one in the clear': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('kinesis')
      for (const StreamName of ['orders', 'people'])
        await client.send(new sdk.CreateStreamCommand({ StreamName, ShardCount: 2 }))
      await client.send(new sdk.AddTagsToStreamCommand({ StreamName: 'orders', Tags: { team: 'blue' } }))
      await client.send(
        new sdk.StartStreamEncryptionCommand({
          StreamName: 'orders',
          EncryptionType: 'KMS',
          KeyId: 'alias/aws/kinesis',
        }),
      )
      await client.send(
        new sdk.IncreaseStreamRetentionPeriodCommand({ StreamName: 'orders', RetentionPeriodHours: 168 }),
      )
    },
    expect(resources) {
      const orders = resources.find((r) => r.resourceId === 'orders')
      const people = resources.find((r) => r.resourceId === 'people')
      assert.equal(resources.length, 2)
      assert.equal(orders?.configuration.Name, 'orders')
      assert.equal(orders?.configuration.ShardCount, 2)
      assert.equal(orders?.configuration.RetentionPeriodHours, 168)
      assert.deepEqual(orders?.configuration.StreamEncryption, { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' })
      assert.deepEqual(orders?.tags, { team: 'blue' })
      assert.ok(!('StreamEncryption' in people!.configuration))
    },
  },
  'an on-demand stream with two pages of tags, and one that vanishes': {
    answers: {
      'kinesis:ListStreams': { StreamNames: ['vanishing', 'orders'], HasMoreStreams: false },
      'kinesis:DescribeStreamSummary': ({ StreamName }: { StreamName: string }) => {
        if (StreamName !== 'orders') throw Object.assign(new Error('not found'), { name: 'ResourceNotFoundException' })
        return {
          StreamDescriptionSummary: {
            StreamName,
            StreamARN: arn,
            StreamStatus: 'ACTIVE',
            StreamModeDetails: { StreamMode: 'ON_DEMAND' },
            RetentionPeriodHours: 24,
            StreamCreationTimestamp: new Date('2026-01-02T03:04:05.000Z'),
            EnhancedMonitoring: [{ ShardLevelMetrics: [] }],
            EncryptionType: 'NONE',
            OpenShardCount: 4,
            ConsumerCount: 0,
          },
        }
      },
      'kinesis:ListTagsForStream': ({ ExclusiveStartTagKey }: { ExclusiveStartTagKey?: string }) =>
        ExclusiveStartTagKey === undefined
          ? { Tags: [{ Key: 'stage', Value: 'live' }], HasMoreTags: true }
          : { Tags: [{ Key: 'team', Value: 'blue' }], HasMoreTags: false },
    },
    expect(resources) {
      const [found] = resources
      assert.equal(resources.length, 1)
      assert.equal(found?.availabilityZone, 'Regional')
      assert.deepEqual(found?.tags, { stage: 'live', team: 'blue' })
      assert.deepEqual(found?.configuration, {
        Arn: arn,
        Name: 'orders',
        RetentionPeriodHours: 24,
        ShardCount: 4,
        StreamModeDetails: { StreamMode: 'ON_DEMAND' },
        Tags: [
          { Key: 'stage', Value: 'live' },
          { Key: 'team', Value: 'blue' },
        ],
      })
    },
  },
})
