import { compliant, integer, managedRule, managedRules, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { RDS_CLUSTER } from '../rds/engines.ts'

type Row = readonly [identifier: string, engines: readonly string[]]

/** DocumentDB and Neptune have rules of their own, so that RDS's leaves their clusters out. */
export const retentionRequired = [
  ['DOCDB_CLUSTER_BACKUP_RETENTION_CHECK', ['docdb']],
  ['NEPTUNE_CLUSTER_BACKUP_RETENTION_CHECK', ['neptune']],
  ['RDS_CLUSTER_BACKUP_RETENTION_CHECK', RDS_CLUSTER],
] as const satisfies readonly Row[]

/**
 * Rules that ask how many days clusters of an engine keep their backups; what is not said is no day.
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const databaseBackupRetention = managedRules<Row>(retentionRequired, (identifier, engines) =>
  managedRule({
    identifier,
    resourceTypes: ['AWS::RDS::DBCluster'],
    parameters: { minimumBackupRetentionPeriod: integer({ default: '7', min: 1 }) },

    evaluate({ configuration }, { minimumBackupRetentionPeriod: least }) {
      if (!engines.includes(configuration.text('engine') ?? '')) return notApplicable
      const days = configuration.number('backupRetentionPeriod') ?? 0
      return days >= least ? compliant : nonCompliant(`Backups are kept for ${days} days, not ${least}.`)
    },
  }),
)
