import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { cluster } from './cluster.ts'

const created = new Date('2026-01-13T22:26:39.723Z')

testResourceType(cluster, {
  'a cluster beside another': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('redshift')
      for (const ClusterIdentifier of ['sales', 'stock'])
        await client.send(
          new sdk.CreateClusterCommand({
            ClusterIdentifier,
            NodeType: 'ra3.large',
            MasterUsername: 'owner',
            MasterUserPassword: 'not-a-secret',
            DBName: 'sales',
            Encrypted: true,
            Tags: [{ Key: 'team', Value: 'blue' }],
          }),
        )
    },
    expect(resources) {
      const [found] = resources
      assert.deepEqual(
        resources.map((r) => r.resourceId),
        ['sales', 'stock'],
      )
      assert.match(String(found?.arn), /:cluster:sales$/)
      assert.equal(found?.configuration.encrypted, true)
      assert.equal(found?.configuration.dBName, 'sales')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.equal(
        (found!.supplementaryConfiguration!.LoggingStatus as { loggingEnabled: boolean }).loggingEnabled,
        false,
      )
    },
  },
  'a cluster in a VPC, all of its answer': {
    region: 'eu-west-1',
    answers: {
      'redshift:DescribeClusters': ({ ClusterIdentifier }: { ClusterIdentifier?: string }) => {
        if (ClusterIdentifier === 'no-such-id')
          throw Object.assign(new Error('not found'), { name: 'ClusterNotFoundFault' })
        return {
          Clusters: [
            {
              ClusterIdentifier: 'sales',
              NodeType: 'ra3.large',
              ClusterStatus: 'available',
              ClusterAvailabilityStatus: 'Available',
              MasterUsername: 'owner',
              DBName: 'sales',
              Endpoint: { Address: 'sales.x.eu-west-1.redshift.amazonaws.com', Port: 5439 },
              ClusterCreateTime: created,
              AutomatedSnapshotRetentionPeriod: 7,
              ClusterSecurityGroups: [{ ClusterSecurityGroupName: 'old', Status: 'active' }],
              VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1', Status: 'active' }],
              ClusterParameterGroups: [
                { ParameterGroupName: 'tls', ParameterApplyStatus: 'in-sync', ClusterParameterStatusList: [] },
              ],
              ClusterSubnetGroupName: 'private',
              VpcId: 'vpc-1',
              AvailabilityZone: 'eu-west-1c',
              PreferredMaintenanceWindow: 'tue:10:00-tue:10:30',
              AllowVersionUpgrade: true,
              NumberOfNodes: 2,
              PubliclyAccessible: false,
              Encrypted: true,
              KmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/k',
              EnhancedVpcRouting: true,
              MultiAZ: 'Enabled',
              NextMaintenanceWindowStartTime: created,
              ClusterNodes: [{ NodeRole: 'LEADER', PrivateIPAddress: '10.0.0.1' }],
              Tags: [{ Key: 'team', Value: 'blue' }],
            },
          ],
        }
      },
      'redshift:DescribeLoggingStatus': {
        LoggingEnabled: true,
        BucketName: 'logs',
        S3KeyPrefix: 'sales/',
        LastSuccessfulDeliveryTime: created,
      },
    },
    expect([found]) {
      assert.equal(found?.arn, 'arn:aws:redshift:eu-west-1:123456789012:cluster:sales')
      assert.equal(found?.availabilityZone, 'eu-west-1c')
      assert.equal(found?.resourceCreationTime, created)
      const { configuration } = found!
      assert.equal(configuration.clusterCreateTime, created.toISOString())
      assert.equal(configuration.automatedSnapshotRetentionPeriod, 7)
      assert.equal(configuration.enhancedVpcRouting, true)
      assert.equal(configuration.publiclyAccessible, false)
      assert.equal(configuration.multiAZ, 'Enabled')
      assert.deepEqual(configuration.clusterNodes, [{ nodeRole: 'LEADER', privateIPAddress: '10.0.0.1' }])
      assert.deepEqual(configuration.tags, [{ key: 'team', value: 'blue' }])
      assert.deepEqual(found?.supplementaryConfiguration, {
        LoggingStatus: {
          loggingEnabled: true,
          bucketName: 'logs',
          s3KeyPrefix: 'sales/',
          lastSuccessfulDeliveryTime: created.toISOString(),
        },
      })
      const names = found?.relationships?.map((edge) => `${edge.relationshipName}: ${edge.resourceId}`)
      assert.deepEqual(names, [
        'Is associated with ClusterParameterGroup: tls',
        'Is associated with ClusterSubnetGroup: private',
        'Is associated with ClusterSecurityGroup: old',
        'Is associated with SecurityGroup: sg-1',
        'Is associated with Vpc: vpc-1',
      ])
      assert.equal(found?.relationships?.[0]?.resourceName, 'tls')
    },
  },
})
