import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/autoscaling-launch-config-hop-limit.html */
export const autoscalingLaunchConfigHopLimit = managedRule({
  identifier: 'AUTOSCALING_LAUNCH_CONFIG_HOP_LIMIT',
  resourceTypes: ['AWS::AutoScaling::LaunchConfiguration'],

  evaluate({ configuration }) {
    // EC2's own default is a single hop.
    const limit = configuration.number('metadataOptions.httpPutResponseHopLimit') ?? 1
    return limit > 1 ? nonCompliant(`Metadata tokens may travel ${limit} hops.`) : compliant
  },
})
