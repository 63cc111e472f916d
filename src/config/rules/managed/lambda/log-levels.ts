import { compliant, csv, managedRule, managedRules, nonCompliant, notApplicable } from '../../managed-rule.ts'

/**
 * Rules that name the levels of which functions may log; only logs in JSON have levels. Lambda logs from INFO on where none is set.
 * https://docs.aws.amazon.com/config/latest/developerguide/lambda-function-application-log-level-check.html
 * https://docs.aws.amazon.com/config/latest/developerguide/lambda-function-system-log-level-check.html
 */
export const logLevels = managedRules(
  [
    ['LAMBDA_FUNCTION_APPLICATION_LOG_LEVEL_CHECK', 'applicationLogLevel'],
    ['LAMBDA_FUNCTION_SYSTEM_LOG_LEVEL_CHECK', 'systemLogLevel'],
  ],
  (identifier, name) =>
    managedRule({
      identifier,
      resourceTypes: ['AWS::Lambda::Function'],
      parameters: { logLevel: csv({ required: true }) },

      evaluate({ configuration }, { logLevel }) {
        if (configuration.text('loggingConfig.logFormat') !== 'JSON') return notApplicable
        const level = configuration.text(`loggingConfig.${name}`) ?? 'INFO'
        return logLevel.includes(level) ? compliant : nonCompliant(`${name} is ${level}, which is not listed.`)
      },
    }),
)
