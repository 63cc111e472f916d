import { compliant, csv, managedRule, managedRules, nonCompliant, notApplicable } from '../../managed-rule.ts'

type Row = readonly [identifier: string, engine: string, logs: string]

/** Logs that are asked for when no parameter says which; of MariaDB any one will do then. */
export const instanceLogs = [
  ['MARIADB_PUBLISH_LOGS_TO_CLOUDWATCH_LOGS', 'mariadb', ''],
  ['RDS_POSTGRESQL_LOGS_TO_CLOUDWATCH', 'postgres', 'postgresql'],
  ['RDS_SQL_SERVER_LOGS_TO_CLOUDWATCH', 'sqlserver', 'error,agent'],
] as const satisfies readonly Row[]

/**
 * Rules that ask for logs that DB instances of an engine (SQL Server: of any edition) export to CloudWatch.
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const instanceLogExports = managedRules<Row>(instanceLogs, (identifier, asked, logs) =>
  managedRule({
    identifier,
    resourceTypes: ['AWS::RDS::DBInstance'],
    parameters: { logTypes: csv({ default: logs }) },

    evaluate({ configuration }, { logTypes }) {
      const engine = configuration.text('engine')
      if (engine !== asked && !engine?.startsWith(`${asked}-`)) return notApplicable
      const exported = configuration.texts('enabledCloudwatchLogsExports')
      if (exported.length === 0) return nonCompliant('No logs are exported to CloudWatch.')
      const missing = logTypes.filter((log) => !exported.includes(log))
      return missing.length === 0
        ? compliant
        : nonCompliant(`Logs are not exported to CloudWatch: ${missing.join(', ')}.`)
    },
  }),
)
