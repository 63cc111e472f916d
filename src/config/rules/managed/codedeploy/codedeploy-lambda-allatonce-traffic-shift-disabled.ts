import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/codedeploy-lambda-allatonce-traffic-shift-disabled.html */
export const codedeployLambdaAllatonceTrafficShiftDisabled = managedRule({
  identifier: 'CODEDEPLOY_LAMBDA_ALLATONCE_TRAFFIC_SHIFT_DISABLED',
  resourceTypes: ['AWS::CodeDeploy::DeploymentGroup'],

  evaluate({ configuration }) {
    if (configuration.text('computePlatform') !== 'Lambda') return notApplicable
    return configuration.text('deploymentConfigName') === 'CodeDeployDefault.LambdaAllAtOnce'
      ? nonCompliant('All traffic shifts at once.')
      : compliant
  },
})
