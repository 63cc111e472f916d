import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/apprunner-service-max-unhealthy-threshold.html */
export const apprunnerServiceMaxUnhealthyThreshold = managedRule({
  identifier: 'APPRUNNER_SERVICE_MAX_UNHEALTHY_THRESHOLD',
  resourceTypes: ['AWS::AppRunner::Service'],
  parameters: { maxUnhealthyThreshold: integer({ required: true, min: 1 }) },

  evaluate({ configuration }, { maxUnhealthyThreshold }) {
    // App Runner's own default is five failed checks.
    const threshold = configuration.number('HealthCheckConfiguration.UnhealthyThreshold') ?? 5
    return threshold > maxUnhealthyThreshold
      ? nonCompliant(`It takes ${threshold} failed checks to be unhealthy, over ${maxUnhealthyThreshold}.`)
      : compliant
  },
})
