import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount, read, testResourceType } from '../../testing.ts'
import { cluster } from './cluster.ts'

const arn = 'arn:aws:ecs:eu-west-1:123456789012:cluster/shop'
const shop = {
  clusterArn: arn,
  clusterName: 'shop',
  status: 'ACTIVE',
  runningTasksCount: 3,
  statistics: [],
  tags: [{ key: 'team', value: 'blue' }],
  settings: [{ name: 'containerInsights', value: 'enhanced' }],
  configuration: {
    executeCommandConfiguration: {
      kmsKeyId: 'k',
      logging: 'OVERRIDE',
      logConfiguration: { cloudWatchLogGroupName: 'exec', s3EncryptionEnabled: true },
    },
  },
  capacityProviders: ['FARGATE'],
  defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE', weight: 1, base: 0 }],
}

testResourceType(cluster, {
  'a cluster with insights': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ecs')
      for (const clusterName of ['shop', 'stock'])
        await client.send(
          new sdk.CreateClusterCommand({
            clusterName,
            settings: [{ name: 'containerInsights', value: 'enabled' }],
            capacityProviders: ['FARGATE'],
            tags: [{ key: 'team', value: 'blue' }],
          }),
        )
    },
    expect(resources) {
      const [found] = resources
      assert.deepEqual(
        resources.map((r) => r.resourceId),
        ['shop', 'stock'],
      )
      assert.equal(found?.configuration.ClusterName, 'shop')
      assert.deepEqual(found?.configuration.ClusterSettings, [{ Name: 'containerInsights', Value: 'enabled' }])
      assert.deepEqual(found?.configuration.CapacityProviders, ['FARGATE'])
      assert.deepEqual(found?.configuration.Tags, [{ Key: 'team', Value: 'blue' }])
      assert.deepEqual(found?.tags, { team: 'blue' })
    },
  },
  'a cluster, one missing and one deleted': {
    answers: {
      'ecs:ListClusters': { clusterArns: [arn, `${arn}-deleted`, `${arn}-missing`] },
      'ecs:DescribeClusters': ({ clusters }: { clusters: string[] }) => ({
        clusters: [
          ...(clusters.includes(arn) || clusters.includes('shop') ? [shop] : []),
          ...(clusters.includes(`${arn}-deleted`) ? [{ clusterName: 'shop-deleted', status: 'INACTIVE' }] : []),
        ],
        failures: [{ arn: `${arn}-missing`, reason: 'MISSING' }],
      }),
    },
    expect(resources) {
      const [found] = resources
      assert.equal(resources.length, 1)
      assert.equal(found?.arn, arn)
      assert.equal(found?.availabilityZone, 'Regional')
      assert.deepEqual(found?.configuration, {
        Arn: arn,
        ClusterName: 'shop',
        ClusterSettings: [{ Name: 'containerInsights', Value: 'enhanced' }],
        Configuration: {
          ExecuteCommandConfiguration: {
            KmsKeyId: 'k',
            Logging: 'OVERRIDE',
            LogConfiguration: { CloudWatchLogGroupName: 'exec', S3EncryptionEnabled: true },
          },
        },
        CapacityProviders: ['FARGATE'],
        DefaultCapacityProviderStrategy: [{ CapacityProvider: 'FARGATE', Weight: 1, Base: 0 }],
        Tags: [{ Key: 'team', Value: 'blue' }],
      })
    },
  },
})

test('AWS::ECS::Cluster: a cluster that cannot be described makes the read fail', async () => {
  const account = cannedAccount({
    'ecs:ListClusters': { clusterArns: [arn] },
    'ecs:DescribeClusters': { clusters: [], failures: [{ arn, reason: 'INTERNAL', detail: 'try again' }] },
  })
  await assert.rejects(read(cluster, account), { message: `${arn}: INTERNAL try again` })
})
