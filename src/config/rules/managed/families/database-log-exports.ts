import { compliant, managedRule, managedRules, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { AURORA_MYSQL } from '../rds/engines.ts'

type Row = readonly [identifier: string, engines: readonly string[], log: string]

export const logExportsRequired = [
  ['DOCDB_CLUSTER_AUDIT_LOGGING_ENABLED', ['docdb'], 'audit'],
  ['NEPTUNE_CLUSTER_CLOUDWATCH_LOG_EXPORT_ENABLED', ['neptune'], 'audit'],
  ['RDS_AURORA_MYSQL_AUDIT_LOGGING_ENABLED', AURORA_MYSQL, 'audit'],
  ['RDS_AURORA_POSTGRESQL_LOGS_TO_CLOUDWATCH', ['aurora-postgresql'], 'postgresql'],
] as const satisfies readonly Row[]

/**
 * Rules that ask for a log that clusters of an engine export to CloudWatch.
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const databaseLogExports = managedRules<Row>(logExportsRequired, (identifier, engines, log) =>
  managedRule({
    identifier,
    resourceTypes: ['AWS::RDS::DBCluster'],

    evaluate({ configuration }) {
      if (!engines.includes(configuration.text('engine') ?? '')) return notApplicable
      if (configuration.texts('enabledCloudwatchLogsExports').includes(log)) return compliant
      return nonCompliant(`The log ${log} is not exported to CloudWatch.`)
    },
  }),
)
