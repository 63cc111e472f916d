import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { dbClusterSnapshot } from './db-cluster-snapshot.ts'

const taken = new Date('2026-02-21T18:41:07.743Z')
const snapshots = [
  {
    DBClusterSnapshotIdentifier: 'orders-before-move',
    DBClusterIdentifier: 'orders',
    AvailabilityZones: ['eu-west-1a', 'eu-west-1b'],
    SnapshotCreateTime: taken,
    Engine: 'neptune',
    Status: 'available',
    VpcId: 'vpc-1',
    SnapshotType: 'manual',
    StorageEncrypted: true,
    KmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/k',
    DBClusterSnapshotArn: 'arn:aws:rds:eu-west-1:123456789012:cluster-snapshot:orders-before-move',
    IAMDatabaseAuthenticationEnabled: true,
    PercentProgress: 100,
    TagList: [{ Key: 'team', Value: 'blue' }],
  },
  {
    DBClusterSnapshotIdentifier: 'rds:orders-2026-02-21-05-38',
    SnapshotType: 'automated',
    DBClusterSnapshotArn: 'arn:aws:rds:eu-west-1:123456789012:cluster-snapshot:rds:orders-2026-02-21-05-38',
    StorageEncrypted: true,
  },
  { DBClusterSnapshotIdentifier: 'deleted-meanwhile', SnapshotType: 'manual' },
]

testResourceType(dbClusterSnapshot, {
  'a snapshot that is shared with everybody, beside one that is not': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('rds')
      const DBClusterIdentifier = 'orders'
      await client.send(
        new sdk.CreateDBClusterCommand({
          DBClusterIdentifier,
          Engine: 'aurora-postgresql',
          MasterUsername: 'owner',
          MasterUserPassword: 'not-a-secret',
          StorageEncrypted: true,
        }),
      )
      const Tags = [{ Key: 'team', Value: 'blue' }]
      for (const DBClusterSnapshotIdentifier of ['one', 'two'])
        await client.send(
          new sdk.CreateDBClusterSnapshotCommand({ DBClusterIdentifier, DBClusterSnapshotIdentifier, Tags }),
        )
      await client.send(
        new sdk.ModifyDBClusterSnapshotAttributeCommand({
          DBClusterSnapshotIdentifier: 'one',
          AttributeName: 'restore',
          ValuesToAdd: ['all'],
        }),
      )
    },
    expect(resources) {
      // The emulator takes an automated one when a cluster is made.
      const [one, two] = ['one', 'two'].map((id) => resources.find((r) => r.resourceId === id))
      assert.equal(one?.configuration.dbclusterIdentifier, 'orders')
      assert.equal(one?.configuration.storageEncrypted, true)
      assert.match(String(one?.arn), /:cluster-snapshot:one$/)
      assert.deepEqual(one?.tags, { team: 'blue' })
      assert.deepEqual(one?.supplementaryConfiguration?.DBClusterSnapshotAttributes, [
        { attributeName: 'restore', attributeValues: ['all'] },
      ])
      assert.deepEqual(two?.supplementaryConfiguration?.DBClusterSnapshotAttributes, [
        { attributeName: 'restore', attributeValues: [] },
      ])
    },
  },
  'a manual, an automated and a vanished snapshot': {
    answers: {
      'rds:DescribeDBClusterSnapshots': ({ Filters }: { Filters?: { Values: string[] }[] }) => ({
        DBClusterSnapshots: snapshots.filter(
          (snapshot) => Filters === undefined || Filters[0]?.Values.includes(snapshot.DBClusterSnapshotIdentifier),
        ),
      }),
      'rds:DescribeDBClusterSnapshotAttributes': (asked: { DBClusterSnapshotIdentifier: string }) => {
        if (asked.DBClusterSnapshotIdentifier === 'deleted-meanwhile')
          throw Object.assign(new Error('not found'), { name: 'DBClusterSnapshotNotFoundFault' })
        assert.equal(asked.DBClusterSnapshotIdentifier, 'orders-before-move')
        return {
          DBClusterSnapshotAttributesResult: {
            ...asked,
            DBClusterSnapshotAttributes: [{ AttributeName: 'restore', AttributeValues: ['210987654321'] }],
          },
        }
      },
    },
    expect([manual, automated, ...others]) {
      assert.deepEqual(others, [])
      assert.deepEqual(manual?.configuration, {
        dbclusterSnapshotIdentifier: 'orders-before-move',
        dbclusterIdentifier: 'orders',
        availabilityZones: ['eu-west-1a', 'eu-west-1b'],
        snapshotCreateTime: taken.getTime(),
        engine: 'neptune',
        status: 'available',
        vpcId: 'vpc-1',
        snapshotType: 'manual',
        storageEncrypted: true,
        kmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/k',
        dbclusterSnapshotArn: 'arn:aws:rds:eu-west-1:123456789012:cluster-snapshot:orders-before-move',
        iamdatabaseAuthenticationEnabled: true,
        percentProgress: 100,
        tagList: [{ key: 'team', value: 'blue' }],
      })
      assert.deepEqual(manual?.supplementaryConfiguration, {
        DBClusterSnapshotAttributes: [{ attributeName: 'restore', attributeValues: ['210987654321'] }],
        Tags: [{ key: 'team', value: 'blue' }],
      })
      assert.deepEqual(manual?.relationships, [
        { resourceType: 'AWS::EC2::VPC', resourceId: 'vpc-1', relationshipName: 'Is associated with ' },
        { resourceType: 'AWS::RDS::DBCluster', resourceName: 'orders', relationshipName: 'Is associated with ' },
      ])
      assert.equal(automated?.resourceId, 'rds:orders-2026-02-21-05-38')
      assert.deepEqual(automated?.supplementaryConfiguration, { Tags: [] })
    },
  },
})
