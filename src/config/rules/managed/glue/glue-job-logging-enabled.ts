import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/glue-job-logging-enabled.html */
export const glueJobLoggingEnabled = managedRule({
  identifier: 'GLUE_JOB_LOGGING_ENABLED',
  resourceTypes: ['AWS::Glue::Job'],

  evaluate({ configuration }) {
    return configuration.text('DefaultArguments.--enable-continuous-cloudwatch-log')?.toLowerCase() === 'true'
      ? compliant
      : nonCompliant('Continuous logging to CloudWatch is off.')
  },
})
