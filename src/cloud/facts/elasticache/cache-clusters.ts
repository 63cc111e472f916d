import type { CacheCluster } from '@aws-sdk/client-elasticache'
import { fact } from '../../fact.ts'

export type Cluster = Pick<
  CacheCluster,
  | 'Engine'
  | 'EngineVersion'
  | 'ReplicationGroupId'
  | 'SnapshotRetentionLimit'
  | 'AutoMinorVersionUpgrade'
  | 'CacheSubnetGroupName'
> & { readonly id: string }

/**
 * The cache clusters of the account, those of replication groups too.
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DescribeCacheClusters.html
 */
export const cacheClusters = fact<readonly Cluster[]>({
  name: 'elasticache-cache-clusters',
  permissions: ['elasticache:DescribeCacheClusters'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('elasticache')
    const found: Cluster[] = []
    for await (const page of sdk.paginateDescribeCacheClusters({ client, pageSize: 100 }, {}))
      for (const cluster of page.CacheClusters ?? []) found.push(clusterOf(cluster))
    return found
  },
})

function clusterOf(cluster: CacheCluster): Cluster {
  const { Engine, EngineVersion, ReplicationGroupId } = cluster
  const { SnapshotRetentionLimit, AutoMinorVersionUpgrade, CacheSubnetGroupName } = cluster
  return {
    id: cluster.CacheClusterId!,
    Engine,
    EngineVersion,
    ReplicationGroupId,
    SnapshotRetentionLimit,
    AutoMinorVersionUpgrade,
    CacheSubnetGroupName,
  }
}
