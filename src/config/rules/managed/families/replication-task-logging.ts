import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

type Row = readonly [identifier: string, components: readonly string[]]

export const taskLogs = [
  ['DMS_REPLICATION_TASK_SOURCEDB_LOGGING', ['SOURCE_CAPTURE', 'SOURCE_UNLOAD']],
  ['DMS_REPLICATION_TASK_TARGETDB_LOGGING', ['TARGET_APPLY', 'TARGET_LOAD']],
] as const satisfies readonly Row[]

/** Severities that log as much as the default, or more. */
const ENOUGH = ['LOGGER_SEVERITY_DEFAULT', 'LOGGER_SEVERITY_DEBUG', 'LOGGER_SEVERITY_DETAILED_DEBUG']

/**
 * Rules that ask for logs of both sides' components of a replication task; a task whose settings are not said does not log.
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const replicationTaskLogging = managedRules<Row>(taskLogs, (identifier, components) =>
  managedRule({
    identifier,
    resourceTypes: ['AWS::DMS::ReplicationTask'],

    evaluate({ configuration }) {
      const logging = configuration.json('ReplicationTaskSettings')?.object('Logging')
      if (logging?.flag('EnableLogging') !== true) return nonCompliant('Logging is off.')
      const logged = logging
        .list('LogComponents')
        .filter((component) => ENOUGH.includes(component.text('Severity') ?? ''))
        .map((component) => component.text('Id'))
      const missing = components.filter((component) => !logged.includes(component))
      return missing.length === 0
        ? compliant
        : nonCompliant(`Components log less than the default severity: ${missing.join(', ')}.`)
    },
  }),
)
