/** Caches for tests of rules. */
import { type Cluster, cacheClusters } from '../../../../cloud/facts/elasticache/cache-clusters.ts'
import { type Group, replicationGroups } from '../../../../cloud/facts/elasticache/replication-groups.ts'

export const cluster = (id: string, more: Partial<Cluster> = {}): Cluster => ({ id, Engine: 'redis', ...more })
export const group = (id: string, more: Partial<Group> = {}): Group => ({ id, ...more })

export const clusters = (...all: readonly Cluster[]) => [cacheClusters, all] as const
export const groups = (...all: readonly Group[]) => [replicationGroups, all] as const
export const noClusters = [cacheClusters, new Error('AccessDenied')] as const
export const noGroups = [replicationGroups, new Error('AccessDenied')] as const

export const ofCluster = (id: string) => `AWS::ElastiCache::CacheCluster ${id}`
export const ofGroup = (id: string) => `AWS::ElastiCache::ReplicationGroup ${id}`
