import { compliant, csv, managedRule, nonCompliant, text } from '../../managed-rule.ts'

const VERBOSITY: readonly string[] = ['FATAL', 'ERROR', 'ALL']

/** https://docs.aws.amazon.com/config/latest/developerguide/step-functions-state-machine-logging-enabled.html */
export const stepFunctionsStateMachineLoggingEnabled = managedRule({
  identifier: 'STEP_FUNCTIONS_STATE_MACHINE_LOGGING_ENABLED',
  resourceTypes: ['AWS::StepFunctions::StateMachine'],
  parameters: { cloudWatchLogGroupArns: csv(), logLevel: text({ oneOf: ['ALL', 'ERROR', 'FATAL'] }) },

  evaluate({ configuration }, { cloudWatchLogGroupArns, logLevel }) {
    const level = configuration.text('LoggingConfiguration.Level') ?? 'OFF'
    if (level === 'OFF') return nonCompliant('Logging is off.')
    // A level that logs more than the one asked for will do.
    if (logLevel !== undefined && VERBOSITY.indexOf(level) < VERBOSITY.indexOf(logLevel))
      return nonCompliant(`The log level is ${level}, under ${logLevel}.`)
    if (cloudWatchLogGroupArns === undefined) return compliant

    const asked = cloudWatchLogGroupArns.map(groupOf)
    const groups = configuration
      .list('LoggingConfiguration.Destinations')
      .map((destination) => groupOf(destination.text('CloudWatchLogsLogGroup.LogGroupArn') ?? ''))
    return groups.some((group) => asked.includes(group))
      ? compliant
      : nonCompliant(`The log groups are ${groups.join(', ') || 'not set'}.`)
  },
})

/** Destinations are ARNs of a group's streams: `...:log-group:NAME:*`. */
function groupOf(arn: string): string {
  return arn.replace(/:\*$/, '')
}
