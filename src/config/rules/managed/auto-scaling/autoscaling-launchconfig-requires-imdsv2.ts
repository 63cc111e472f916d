import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/autoscaling-launchconfig-requires-imdsv2.html */
export const autoscalingLaunchconfigRequiresImdsv2 = managedRule({
  identifier: 'AUTOSCALING_LAUNCHCONFIG_REQUIRES_IMDSV2',
  resourceTypes: ['AWS::AutoScaling::LaunchConfiguration'],

  evaluate({ configuration }) {
    return configuration.text('metadataOptions.httpTokens') === 'required'
      ? compliant
      : nonCompliant('The launch configuration does not require metadata tokens (IMDSv2).')
  },
})
