import { compliant, managedRule, nonCompliant, text } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/datasync-task-logging-enabled.html */
export const datasyncTaskLoggingEnabled = managedRule({
  identifier: 'DATASYNC_TASK_LOGGING_ENABLED',
  resourceTypes: ['AWS::DataSync::Task'],
  parameters: { logLevel: text({ default: 'BASIC', oneOf: ['BASIC', 'TRANSFER'] }) },

  evaluate({ configuration }, { logLevel }) {
    if ((configuration.text('CloudWatchLogGroupArn') ?? '') === '') return nonCompliant('There is no log group.')
    // The level must be the one asked for: TRANSFER does not stand for BASIC.
    const level = configuration.text('Options.LogLevel') ?? 'OFF'
    return level === logLevel ? compliant : nonCompliant(`The log level is ${level}, not ${logLevel}.`)
  },
})
