import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { dbSnapshot } from './db-snapshot.ts'

const taken = new Date('2026-02-21T18:41:07.743Z')
const snapshots = [
  {
    DBSnapshotIdentifier: 'orders-before-move',
    DBInstanceIdentifier: 'orders',
    SnapshotCreateTime: taken,
    Engine: 'postgres',
    AllocatedStorage: 100,
    Status: 'available',
    AvailabilityZone: 'eu-west-1a',
    VpcId: 'vpc-1',
    SnapshotType: 'manual',
    Encrypted: true,
    KmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/k',
    DBSnapshotArn: 'arn:aws:rds:eu-west-1:123456789012:snapshot:orders-before-move',
    IAMDatabaseAuthenticationEnabled: false,
    PercentProgress: 100,
    TagList: [{ Key: 'team', Value: 'blue' }],
  },
  {
    DBSnapshotIdentifier: 'rds:orders-2026-02-21-05-38',
    SnapshotType: 'automated',
    DBSnapshotArn: 'arn:aws:rds:eu-west-1:123456789012:snapshot:rds:orders-2026-02-21-05-38',
    Encrypted: true,
  },
  { DBSnapshotIdentifier: 'deleted-meanwhile', SnapshotType: 'manual' },
]

testResourceType(dbSnapshot, {
  'a snapshot that is shared with everybody': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('rds')
      await client.send(
        new sdk.CreateDBInstanceCommand({
          DBInstanceIdentifier: 'orders',
          DBInstanceClass: 'db.t3.micro',
          Engine: 'postgres',
          AllocatedStorage: 20,
          MasterUsername: 'owner',
          MasterUserPassword: 'not-a-secret',
        }),
      )
      for (const DBSnapshotIdentifier of ['one', 'two'])
        await client.send(
          new sdk.CreateDBSnapshotCommand({
            DBInstanceIdentifier: 'orders',
            DBSnapshotIdentifier,
            Tags: [{ Key: 'team', Value: 'blue' }],
          }),
        )
      await client.send(
        new sdk.ModifyDBSnapshotAttributeCommand({
          DBSnapshotIdentifier: 'one',
          AttributeName: 'restore',
          ValuesToAdd: ['all'],
        }),
      )
    },
    expect(resources) {
      const found = resources.find((r) => r.resourceId === 'one')
      assert.equal(found?.configuration.dBInstanceIdentifier, 'orders')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(found?.supplementaryConfiguration?.DBSnapshotAttributes, [
        { attributeName: 'restore', attributeValues: ['all'] },
      ])
    },
  },
  'a manual, an automated and a vanished snapshot': {
    answers: {
      'rds:DescribeDBSnapshots': ({ Filters }: { Filters?: { Values: string[] }[] }) => ({
        DBSnapshots: snapshots.filter(
          (snapshot) => Filters === undefined || Filters[0]?.Values.includes(snapshot.DBSnapshotIdentifier),
        ),
      }),
      'rds:DescribeDBSnapshotAttributes': ({ DBSnapshotIdentifier }: { DBSnapshotIdentifier: string }) => {
        if (DBSnapshotIdentifier === 'deleted-meanwhile')
          throw Object.assign(new Error('not found'), { name: 'DBSnapshotNotFoundFault' })
        assert.equal(DBSnapshotIdentifier, 'orders-before-move')
        return {
          DBSnapshotAttributesResult: {
            DBSnapshotIdentifier,
            DBSnapshotAttributes: [{ AttributeName: 'restore', AttributeValues: ['210987654321'] }],
          },
        }
      },
    },
    expect(resources) {
      const [manual, automated] = resources
      assert.equal(resources.length, 2)
      assert.equal(manual?.resourceId, 'orders-before-move')
      assert.equal(manual?.availabilityZone, 'eu-west-1a')
      assert.equal(manual?.configuration.encrypted, true)
      assert.equal(manual?.configuration.snapshotCreateTime, taken.toISOString())
      assert.deepEqual(manual?.supplementaryConfiguration, {
        DBSnapshotAttributes: [{ attributeName: 'restore', attributeValues: ['210987654321'] }],
        Tags: [{ key: 'team', value: 'blue' }],
      })
      assert.deepEqual(manual?.relationships, [
        { resourceType: 'AWS::EC2::VPC', resourceId: 'vpc-1', relationshipName: 'Is associated with Vpc' },
      ])
      assert.equal(automated?.resourceId, 'rds:orders-2026-02-21-05-38')
      assert.deepEqual(automated?.supplementaryConfiguration, { Tags: [] })
    },
  },
})
