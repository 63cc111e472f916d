import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/**
 * AWS names DISABLED only; a file system without a backup policy, or one whose policy is being disabled, is not backed up either.
 * https://docs.aws.amazon.com/config/latest/developerguide/efs-automatic-backups-enabled.html
 */
export const efsAutomaticBackupsEnabled = managedRule({
  identifier: 'EFS_AUTOMATIC_BACKUPS_ENABLED',
  resourceTypes: ['AWS::EFS::FileSystem'],

  evaluate({ configuration }) {
    const status = configuration.text('BackupPolicy.Status') ?? 'not set'
    return ['ENABLED', 'ENABLING'].includes(status) ? compliant : nonCompliant(`The backup policy is ${status}.`)
  },
})
