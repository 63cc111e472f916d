import { compliant, integer, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'
import { isMemcached, judgedClusters, judgedGroups } from './judged-caches.ts'

/**
 * The backups of a cluster that is in a replication group are the group's: such a cluster gets no verdict of its own.
 * https://docs.aws.amazon.com/config/latest/developerguide/elasticache-redis-cluster-automatic-backup-check.html
 */
export const elasticacheRedisClusterAutomaticBackupCheck = managedRule({
  identifier: 'ELASTICACHE_REDIS_CLUSTER_AUTOMATIC_BACKUP_CHECK',
  parameters: { snapshotRetentionPeriod: integer({ default: '15', min: 1 }) },

  async evaluateAll(account, { snapshotRetentionPeriod: least }) {
    const judge = (kept = 0): Verdict =>
      kept < least ? nonCompliant(`Automatic backups are kept for ${kept} days, less than ${least}.`) : compliant
    const clusters = judgedClusters(account, (cluster) => {
      if (isMemcached(cluster)) return notApplicable
      return cluster.ReplicationGroupId === undefined ? judge(cluster.SnapshotRetentionLimit) : undefined
    })
    const groups = judgedGroups(account, (group) => judge(group.SnapshotRetentionLimit))
    return (await Promise.all([clusters, groups])).flat()
  },
})
