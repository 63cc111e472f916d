import { compliant, flag, integer, managedRule, nonCompliant, notApplicable, text } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/db-instance-backup-enabled.html */
export const dbInstanceBackupEnabled = managedRule({
  identifier: 'DB_INSTANCE_BACKUP_ENABLED',
  resourceTypes: ['AWS::RDS::DBInstance'],
  parameters: {
    backupRetentionPeriod: integer(),
    backupRetentionMinimum: integer(),
    preferredBackupWindow: text(),
    checkReadReplicas: flag(),
  },

  evaluate({ configuration }, asked) {
    // Read replicas are left out unless asked for, since most engines back up their source only.
    if (configuration.has('readReplicaSourceDBInstanceIdentifier') && asked.checkReadReplicas !== true)
      return notApplicable
    const days = configuration.number('backupRetentionPeriod') ?? 0
    if (days === 0) return nonCompliant('There are no automated backups.')
    if (asked.backupRetentionPeriod !== undefined && days !== asked.backupRetentionPeriod)
      return nonCompliant(`Backups are kept for ${days} days, not ${asked.backupRetentionPeriod}.`)
    if (asked.backupRetentionMinimum !== undefined && days < asked.backupRetentionMinimum)
      return nonCompliant(`Backups are kept for ${days} days, not ${asked.backupRetentionMinimum} or more.`)
    const window = configuration.text('preferredBackupWindow')
    if (asked.preferredBackupWindow !== undefined && window !== asked.preferredBackupWindow)
      return nonCompliant(`Backups are made at ${window}, not at ${asked.preferredBackupWindow}.`)
    return compliant
  },
})
