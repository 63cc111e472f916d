import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/appconfig-deployment-strategy-minimum-final-bake-time.html */
export const appconfigDeploymentStrategyMinimumFinalBakeTime = managedRule({
  identifier: 'APPCONFIG_DEPLOYMENT_STRATEGY_MINIMUM_FINAL_BAKE_TIME',
  resourceTypes: ['AWS::AppConfig::DeploymentStrategy'],
  parameters: { minBakeTime: integer({ default: '30', min: 0 }) },

  evaluate({ configuration }, { minBakeTime }) {
    // AppConfig bakes for no time unless told to.
    const minutes = configuration.number('FinalBakeTimeInMinutes') ?? 0
    return minutes < minBakeTime
      ? nonCompliant(`The final bake time is ${minutes} minutes, under ${minBakeTime}.`)
      : compliant
  },
})
