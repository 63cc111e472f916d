import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/redshift-backup-enabled.html */
export const redshiftBackupEnabled = managedRule({
  identifier: 'REDSHIFT_BACKUP_ENABLED',
  resourceTypes: ['AWS::Redshift::Cluster'],
  parameters: { MinRetentionPeriod: integer(), MaxRetentionPeriod: integer() },

  evaluate({ configuration }, { MinRetentionPeriod: least = 1, MaxRetentionPeriod: most = Infinity }) {
    const days = configuration.number('automatedSnapshotRetentionPeriod') ?? 0
    if (days === 0) return nonCompliant('There are no automated snapshots.')
    if (days < least) return nonCompliant(`Snapshots are kept for ${days} days, not ${least} or more.`)
    if (days > most) return nonCompliant(`Snapshots are kept for ${days} days, not ${most} or fewer.`)
    return compliant
  },
})
