import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/appsync-logging-enabled.html */
export const appsyncLoggingEnabled = managedRule({
  identifier: 'APPSYNC_LOGGING_ENABLED',
  resourceTypes: ['AWS::AppSync::GraphQLApi'],
  parameters: { fieldLoggingLevel: csv() },

  evaluate({ configuration }, { fieldLoggingLevel }) {
    const level = configuration.text('LogConfig.FieldLogLevel') ?? 'NONE'
    if (level === 'NONE') return nonCompliant('Fields are not logged.')
    if (fieldLoggingLevel?.includes(level) === false) return nonCompliant(`Fields are logged at the level ${level}.`)
    return compliant
  },
})
