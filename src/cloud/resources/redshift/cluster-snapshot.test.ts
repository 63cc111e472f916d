import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount, read, testResourceType } from '../../testing.ts'
import { redshiftClusterSnapshot } from './cluster-snapshot.ts'

const taken = new Date('2026-02-21T18:41:07.743Z')
const answers = {
  'redshift:DescribeClusterSnapshots': ({ Marker }: { Marker?: string }) =>
    Marker === undefined
      ? { Snapshots: [{ ClusterIdentifier: 'stock', SnapshotIdentifier: 'rs:stock-2026' }], Marker: 'more' }
      : {
          Snapshots: [
            {
              ClusterIdentifier: 'sales',
              SnapshotIdentifier: 'before-move',
              SnapshotArn: 'arn:aws:redshift:us-east-1:123456789012:snapshot:sales/before-move',
              SnapshotCreateTime: taken,
              SnapshotType: 'manual',
              AvailabilityZone: 'us-east-1a',
              Encrypted: true,
              VpcId: 'vpc-1',
              AccountsWithRestoreAccess: [{ AccountId: '210987654321' }],
              ElapsedTimeInSeconds: 7,
              Tags: [{ Key: 'team', Value: 'blue' }],
            },
          ],
        },
}

testResourceType(redshiftClusterSnapshot, {
  'a snapshot of a cluster': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('redshift')
      const ClusterIdentifier = 'sales'
      await client.send(
        new sdk.CreateClusterCommand({
          ClusterIdentifier,
          NodeType: 'ra3.large',
          MasterUsername: 'owner',
          MasterUserPassword: 'not-a-secret',
        }),
      )
      const Tags = [{ Key: 'team', Value: 'blue' }]
      await client.send(
        new sdk.CreateClusterSnapshotCommand({ ClusterIdentifier, SnapshotIdentifier: 'before-move', Tags }),
      )
    },
    expect(resources) {
      const found = resources.find((r) => r.resourceName === 'before-move')
      assert.equal(found?.resourceId, 'sales/before-move')
      assert.match(String(found?.arn), /:snapshot:sales\/before-move$/)
      assert.equal(found?.configuration.clusterIdentifier, 'sales')
      assert.deepEqual(found?.tags, { team: 'blue' })
    },
  },
  'a snapshot of which little is said, and one of which all is': {
    answers,
    expect([little, all]) {
      assert.equal(little?.arn, 'arn:aws:redshift:us-east-1:123456789012:snapshot:stock/rs:stock-2026')
      assert.deepEqual(little?.configuration, {
        clusterIdentifier: 'stock',
        snapshotIdentifier: 'rs:stock-2026',
        accountsWithRestoreAccess: [],
        tags: [],
      })
      assert.deepEqual(all?.configuration, {
        clusterIdentifier: 'sales',
        snapshotIdentifier: 'before-move',
        snapshotCreateTime: taken.toISOString(),
        snapshotType: 'manual',
        availabilityZone: 'us-east-1a',
        encrypted: true,
        vpcId: 'vpc-1',
        accountsWithRestoreAccess: [{ accountId: '210987654321' }],
        elapsedTimeInSeconds: 7,
        tags: [{ key: 'team', value: 'blue' }],
      })
      assert.deepEqual(all?.relationships, [
        { resourceType: 'AWS::EC2::VPC', resourceId: 'vpc-1', relationshipName: 'Is associated with Vpc' },
        { resourceType: 'AWS::Redshift::Cluster', resourceId: 'sales', relationshipName: 'Is associated with Cluster' },
      ])
    },
  },
})

test('a snapshot is found by the name that an event has', async () => {
  const found = await read(redshiftClusterSnapshot, cannedAccount(answers), [{ resourceName: 'before-move' }])
  assert.deepEqual(
    found.map((snapshot) => snapshot.resourceId),
    ['sales/before-move'],
  )
})
