import { type Cluster, cacheClusters } from '../../../../cloud/facts/elasticache/cache-clusters.ts'
import { type Group, replicationGroups } from '../../../../cloud/facts/elasticache/replication-groups.ts'
import type { Evaluation, RuleAccount } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'

/** Judges each cache cluster of the account; one of which nothing is said gets no verdict. */
export async function judgedClusters(
  { fact }: RuleAccount,
  judge: (cluster: Cluster) => Verdict | undefined,
): Promise<Evaluation[]> {
  return judged('AWS::ElastiCache::CacheCluster', await fact(cacheClusters), judge)
}

/** Judges each replication group of the account; one of which nothing is said gets no verdict. */
export async function judgedGroups(
  { fact }: RuleAccount,
  judge: (group: Group) => Verdict | undefined,
): Promise<Evaluation[]> {
  return judged('AWS::ElastiCache::ReplicationGroup', await fact(replicationGroups), judge)
}

function judged<T extends { readonly id: string }>(
  resourceType: string,
  caches: readonly T[],
  judge: (cache: T) => Verdict | undefined,
): Evaluation[] {
  return caches.flatMap((cache) => {
    const verdict = judge(cache)
    return verdict === undefined ? [] : [{ resourceType, resourceId: cache.id, verdict }]
  })
}

/**
 * The engine version of each replication group, which only its clusters tell. A group that has none yet is not in it.
 */
export async function groupVersions({ fact }: RuleAccount): Promise<ReadonlyMap<string, string>> {
  const versions = new Map<string, string>()
  for (const { ReplicationGroupId: group, EngineVersion: version } of await fact(cacheClusters))
    if (group !== undefined && version !== undefined) versions.set(group, version)
  return versions
}

/** Memcached keeps no snapshots, and what is asked of Redis and Valkey is not asked of it. */
export function isMemcached({ Engine }: Cluster): boolean {
  return Engine?.toLowerCase() === 'memcached'
}
