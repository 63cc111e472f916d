import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { lists } from '../../parameters.ts'
import { byEngine, logTypesOf } from './log-types.ts'
import { isServing } from './serving.ts'

/**
 * Logs of `additionalLogs` (`oracle: general, slowquery ; aurora: alert`) are asked for beside the engine's own; an engine is named in any case.
 * https://docs.aws.amazon.com/config/latest/developerguide/rds-logging-enabled.html
 */
export const rdsLoggingEnabled = managedRule({
  identifier: 'RDS_LOGGING_ENABLED',
  resourceTypes: ['AWS::RDS::DBInstance'],
  parameters: { additionalLogs: lists() },

  evaluate({ configuration }, { additionalLogs }) {
    if (!isServing(configuration)) return notApplicable
    const engine = configuration.text('engine') ?? ''
    const added = additionalLogs === undefined ? undefined : byEngine(additionalLogs, engine)
    const exported = configuration.texts('enabledCloudwatchLogsExports').map((log) => log.toLowerCase())
    const missing = [...logTypesOf(engine), ...(added ?? [])].filter((log) => !exported.includes(log.toLowerCase()))
    return missing.length === 0
      ? compliant
      : nonCompliant(`Logs are not exported to CloudWatch: ${missing.join(', ')}.`)
  },
})
