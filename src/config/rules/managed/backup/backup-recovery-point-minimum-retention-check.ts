import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/backup-recovery-point-minimum-retention-check.html */
export const backupRecoveryPointMinimumRetentionCheck = managedRule({
  identifier: 'BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK',
  resourceTypes: ['AWS::Backup::RecoveryPoint'],
  parameters: { requiredRetentionDays: integer({ default: '35', min: 1 }) },

  evaluate({ configuration }, { requiredRetentionDays }) {
    // A recovery point without a lifecycle is kept for good.
    const days = configuration.number('Lifecycle.DeleteAfterDays')
    return days !== undefined && days < requiredRetentionDays
      ? nonCompliant(`The recovery point is kept for ${days} days, under ${requiredRetentionDays}.`)
      : compliant
  },
})
