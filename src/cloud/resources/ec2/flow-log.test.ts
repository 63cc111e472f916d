import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { flowLog } from './flow-log.ts'

const format = ['version', 'srcaddr'].map((field) => `$\{${field}}`).join(' ')

testResourceType(flowLog, {
  'a flow log of a VPC to a bucket': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ec2')
      const s3 = await cloud.service('s3')
      const bucket = `flow-logs-${cloud.accountId}`
      await s3.client.send(new s3.sdk.CreateBucketCommand({ Bucket: bucket }))
      const { Vpc } = await client.send(new sdk.CreateVpcCommand({ CidrBlock: '10.7.0.0/16' }))
      const { FlowLogIds } = await client.send(
        new sdk.CreateFlowLogsCommand({
          ResourceType: 'VPC',
          ResourceIds: [Vpc!.VpcId!],
          TrafficType: 'ALL',
          LogDestinationType: 's3',
          LogDestination: `arn:aws:s3:::${bucket}`,
          TagSpecifications: [{ ResourceType: 'vpc-flow-log', Tags: [{ Key: 'team', Value: 'blue' }] }],
        }),
      )
      return { id: FlowLogIds?.[0], vpcId: Vpc?.VpcId }
    },
    expect(resources, { id, vpcId }: { id: string; vpcId: string }) {
      const [found] = resources
      assert.equal(resources.length, 1)
      assert.equal(found?.resourceId, id)
      assert.equal(found?.availabilityZone, 'Not Applicable')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.equal(found?.configuration.resourceId, vpcId)
      assert.equal(found?.configuration.trafficType, 'ALL')
      assert.equal(found?.configuration.flowLogStatus, 'ACTIVE')
    },
  },
  'all of a flow log to CloudWatch Logs': {
    answers: {
      'ec2:DescribeFlowLogs': {
        FlowLogs: [
          {
            FlowLogId: 'fl-0123456789abcdef0',
            CreationTime: new Date('2026-03-01T10:00:00.123Z'),
            DeliverLogsPermissionArn: 'arn:aws:iam::123456789012:role/flow-logs',
            DeliverLogsStatus: 'SUCCESS',
            FlowLogStatus: 'ACTIVE',
            LogGroupName: 'flows',
            ResourceId: 'vpc-0123456789abcdef0',
            TrafficType: 'REJECT',
            LogDestinationType: 'cloud-watch-logs',
            LogFormat: format,
            MaxAggregationInterval: 60,
            DestinationOptions: { FileFormat: 'parquet', HiveCompatiblePartitions: true, PerHourPartition: false },
            Tags: [{ Key: 'Name', Value: 'flows' }],
          },
        ],
      },
    },
    expect([found]) {
      assert.equal(found?.arn, 'arn:aws:ec2:us-east-1:123456789012:flow-log/fl-0123456789abcdef0')
      assert.equal(found?.resourceCreationTime?.toISOString(), '2026-03-01T10:00:00.123Z')
      assert.deepEqual(found?.configuration, {
        flowLogId: 'fl-0123456789abcdef0',
        creationTime: Date.UTC(2026, 2, 1, 10, 0, 0, 123),
        deliverLogsPermissionArn: 'arn:aws:iam::123456789012:role/flow-logs',
        deliverLogsStatus: 'SUCCESS',
        flowLogStatus: 'ACTIVE',
        logGroupName: 'flows',
        resourceId: 'vpc-0123456789abcdef0',
        trafficType: 'REJECT',
        logDestinationType: 'cloud-watch-logs',
        logFormat: format,
        maxAggregationInterval: 60,
        destinationOptions: { fileFormat: 'parquet', hiveCompatiblePartitions: true, perHourPartition: false },
        tags: [{ key: 'Name', value: 'flows' }],
      })
    },
  },
})
