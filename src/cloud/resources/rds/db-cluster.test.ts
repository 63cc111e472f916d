import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { dbCluster } from './db-cluster.ts'

const created = new Date('2026-02-21T18:41:07.743Z')

testResourceType(dbCluster, {
  'a cluster with a tag': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('rds')
      const { DBCluster } = await client.send(
        new sdk.CreateDBClusterCommand({
          DBClusterIdentifier: 'orders',
          Engine: 'aurora-mysql',
          MasterUsername: 'owner',
          MasterUserPassword: 'not-a-secret',
          StorageEncrypted: true,
          Tags: [{ Key: 'team', Value: 'blue' }],
        }),
      )
      return DBCluster?.DbClusterResourceId
    },
    expect(resources, id) {
      const [found] = resources
      assert.equal(resources.length, 1)
      assert.equal(found?.resourceId, id)
      assert.equal(found?.resourceName, 'orders')
      assert.equal(found?.configuration.dbclusterIdentifier, 'orders')
      assert.equal(found?.configuration.storageEncrypted, true)
      assert.equal(typeof found?.configuration.clusterCreateTime, 'number')
      assert.deepEqual(found?.tags, { team: 'blue' })
    },
  },
  'an Aurora cluster with a writer': {
    answers: {
      'rds:DescribeDBClusters': {
        DBClusters: [
          {
            AllocatedStorage: 1,
            AvailabilityZones: ['eu-west-1a', 'eu-west-1b'],
            BackupRetentionPeriod: 7,
            BacktrackWindow: 3600,
            BacktrackConsumedChangeRecords: 12,
            DBClusterIdentifier: 'orders',
            DBClusterArn: 'arn:aws:rds:eu-west-1:123456789012:cluster:orders',
            DBClusterParameterGroup: 'default.aurora-mysql8.0',
            DBSubnetGroup: 'private',
            DbClusterResourceId: 'cluster-ABC',
            Status: 'available',
            Endpoint: 'orders.cluster-x.eu-west-1.rds.amazonaws.com',
            MultiAZ: true,
            Engine: 'aurora-mysql',
            EngineMode: 'provisioned',
            Port: 3306,
            MasterUsername: 'owner',
            VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1', Status: 'active' }],
            StorageEncrypted: true,
            KmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/k',
            IAMDatabaseAuthenticationEnabled: true,
            ClusterCreateTime: created,
            EnabledCloudwatchLogsExports: ['audit'],
            DeletionProtection: true,
            CopyTagsToSnapshot: true,
            AutoMinorVersionUpgrade: true,
            ServerlessV2ScalingConfiguration: { MinCapacity: 0.5, MaxCapacity: 8 },
            DBClusterMembers: [
              {
                DBInstanceIdentifier: 'orders-1',
                IsClusterWriter: true,
                DBClusterParameterGroupStatus: 'in-sync',
                PromotionTier: 1,
              },
            ],
            TagList: [{ Key: 'team', Value: 'blue' }],
          },
        ],
      },
    },
    expect([found]) {
      assert.equal(found?.resourceId, 'cluster-ABC')
      assert.equal(found?.availabilityZone, 'Multiple Availability Zones')
      const { configuration } = found!
      assert.equal(configuration.clusterCreateTime, created.getTime())
      assert.equal(configuration.iamdatabaseAuthenticationEnabled, true)
      assert.equal(configuration.endpoint, 'orders.cluster-x.eu-west-1.rds.amazonaws.com')
      assert.equal(configuration.backtrackWindow, 3600)
      assert.equal(configuration.copyTagsToSnapshot, true)
      assert.deepEqual(configuration.availabilityZones, ['eu-west-1a', 'eu-west-1b'])
      assert.deepEqual(configuration.enabledCloudwatchLogsExports, ['audit'])
      assert.deepEqual(configuration.dbclusterMembers, [
        {
          dbinstanceIdentifier: 'orders-1',
          isClusterWriter: true,
          clusterWriter: true,
          dbclusterParameterGroupStatus: 'in-sync',
          promotionTier: 1,
        },
      ])
      assert.deepEqual(found?.supplementaryConfiguration, { Tags: [{ key: 'team', value: 'blue' }] })
      assert.deepEqual(found?.relationships, [
        { resourceType: 'AWS::RDS::DBSubnetGroup', resourceName: 'private', relationshipName: 'Is associated with ' },
        { resourceType: 'AWS::EC2::SecurityGroup', resourceId: 'sg-1', relationshipName: 'Is associated with ' },
        { resourceType: 'AWS::RDS::DBInstance', resourceName: 'orders-1', relationshipName: 'Contains ' },
      ])
    },
  },
})
