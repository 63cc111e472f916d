import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { table } from './table.ts'

const arn = 'arn:aws:dynamodb:eu-west-1:123456789012:table/orders'
const day = new Date('2026-01-13T15:28:08.890Z')
const noTable = Object.assign(new Error('Requested resource not found'), { name: 'ResourceNotFoundException' })

testResourceType(table, {
  'a table with a tag': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('dynamodb')
      for (const TableName of ['orders', 'people'])
        await client.send(
          new sdk.CreateTableCommand({
            TableName,
            AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
            KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
            BillingMode: 'PAY_PER_REQUEST',
            DeletionProtectionEnabled: true,
            Tags: [{ Key: 'team', Value: 'blue' }],
          }),
        )
      await client.send(
        new sdk.UpdateContinuousBackupsCommand({
          TableName: 'orders',
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        }),
      )
    },
    expect(resources) {
      const [found] = resources
      assert.deepEqual(resources.map((r) => r.resourceId).sort(), ['orders', 'people'])
      assert.equal(found?.configuration.tableName, 'orders')
      assert.equal(found?.configuration.deletionProtectionEnabled, true)
      assert.equal(typeof found?.configuration.creationDateTime, 'number')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(found?.supplementaryConfiguration, {
        ContinuousBackupsDescription: {
          continuousBackupsStatus: 'ENABLED',
          pointInTimeRecoveryDescription: { pointInTimeRecoveryStatus: 'ENABLED' },
        },
        Tags: [{ key: 'team', value: 'blue' }],
      })
    },
  },
  'a global table with an index and a key of its own': {
    region: 'eu-west-1',
    answers: {
      'dynamodb:ListTables': { TableNames: ['orders'] },
      'dynamodb:DescribeTable': ({ TableName }: { TableName: string }) => {
        if (TableName !== 'orders') throw noTable
        return {
          Table: {
            TableName: 'orders',
            TableArn: arn,
            TableId: '5f1c0f6e-1111-2222-3333-444455556666',
            TableStatus: 'ACTIVE',
            CreationDateTime: day,
            ItemCount: 12,
            TableSizeBytes: 1024,
            AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
            KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
            ProvisionedThroughput: { NumberOfDecreasesToday: 0, ReadCapacityUnits: 5, WriteCapacityUnits: 5 },
            GlobalSecondaryIndexes: [{ IndexName: 'by-day', IndexStatus: 'ACTIVE', IndexSizeBytes: 10, ItemCount: 3 }],
            SSEDescription: { Status: 'ENABLED', SSEType: 'KMS', KMSMasterKeyArn: 'arn:aws:kms:::key/k' },
            StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
            Replicas: [{ RegionName: 'us-east-1', ReplicaStatus: 'ACTIVE', KMSMasterKeyId: 'arn:aws:kms:::key/r' }],
            TableClassSummary: { TableClass: 'STANDARD' },
            DeletionProtectionEnabled: false,
          },
        }
      },
      'dynamodb:DescribeContinuousBackups': {
        ContinuousBackupsDescription: {
          ContinuousBackupsStatus: 'ENABLED',
          PointInTimeRecoveryDescription: {
            PointInTimeRecoveryStatus: 'DISABLED',
            EarliestRestorableDateTime: day,
            LatestRestorableDateTime: day,
          },
        },
      },
      'dynamodb:ListTagsOfResource': ({ NextToken }: { NextToken?: string }) =>
        NextToken === undefined
          ? { Tags: [{ Key: 'team', Value: 'blue' }], NextToken: '2' }
          : { Tags: [{ Key: 'stage', Value: 'live' }] },
    },
    expect(resources) {
      const [found] = resources
      assert.equal(resources.length, 1)
      assert.equal(found?.arn, arn)
      assert.equal(found?.availabilityZone, 'Not Applicable')
      assert.equal(found?.resourceCreationTime, day)
      assert.deepEqual(found?.tags, { team: 'blue', stage: 'live' })
      const { configuration } = found!
      assert.equal(configuration.creationDateTime, day.getTime())
      assert.deepEqual(configuration.ssedescription, {
        status: 'ENABLED',
        ssetype: 'KMS',
        kmsmasterKeyArn: 'arn:aws:kms:::key/k',
      })
      assert.deepEqual(configuration.replicas, [
        { regionName: 'us-east-1', replicaStatus: 'ACTIVE', kmsmasterKeyId: 'arn:aws:kms:::key/r' },
      ])
      assert.deepEqual(configuration.globalSecondaryIndexes, [{ indexName: 'by-day', indexStatus: 'ACTIVE' }])
      assert.ok(!('itemCount' in configuration) && !('tableSizeBytes' in configuration))
      assert.deepEqual(found?.supplementaryConfiguration?.ContinuousBackupsDescription, {
        continuousBackupsStatus: 'ENABLED',
        pointInTimeRecoveryDescription: { pointInTimeRecoveryStatus: 'DISABLED' },
      })
    },
  },
})
