import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/kinesis-stream-backup-retention-check.html */
export const kinesisStreamBackupRetentionCheck = managedRule({
  identifier: 'KINESIS_STREAM_BACKUP_RETENTION_CHECK',
  resourceTypes: ['AWS::Kinesis::Stream'],
  parameters: { minimumBackupRetentionPeriod: integer({ default: '168', min: 24, max: 8760 }) },

  evaluate({ configuration }, { minimumBackupRetentionPeriod }) {
    // A stream keeps its records for a day unless told otherwise.
    const hours = configuration.number('RetentionPeriodHours') ?? 24
    return hours < minimumBackupRetentionPeriod
      ? nonCompliant(`Records are kept for ${hours} hours, under ${minimumBackupRetentionPeriod}.`)
      : compliant
  },
})
