import { replicationGroups } from '../../../../cloud/facts/elasticache/replication-groups.ts'
import { compliant, integer, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { isMemcached, judgedClusters } from './judged-caches.ts'

/**
 * Of a replication group one member makes the snapshots: we judge each by the group's limit.
 * https://docs.aws.amazon.com/config/latest/developerguide/elasticache-automatic-backup-check-enabled.html
 */
export const elasticacheAutomaticBackupCheckEnabled = managedRule({
  identifier: 'ELASTICACHE_AUTOMATIC_BACKUP_CHECK_ENABLED',
  parameters: { snapshotRetentionPeriod: integer({ min: 0 }) },

  async evaluateAll(account, { snapshotRetentionPeriod: least = 0 }) {
    const limits = new Map((await account.fact(replicationGroups)).map((g) => [g.id, g.SnapshotRetentionLimit]))
    return judgedClusters(account, (cluster) => {
      if (isMemcached(cluster)) return notApplicable
      const kept = limits.get(cluster.ReplicationGroupId ?? '') ?? cluster.SnapshotRetentionLimit ?? 0
      if (kept === 0) return nonCompliant('The cluster makes no automatic backups.')
      return kept < least ? nonCompliant(`Automatic backups are kept for ${kept} days, less than ${least}.`) : compliant
    })
  },
})
