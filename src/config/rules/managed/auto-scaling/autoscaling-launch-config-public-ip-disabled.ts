import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/autoscaling-launch-config-public-ip-disabled.html */
export const autoscalingLaunchConfigPublicIpDisabled = managedRule({
  identifier: 'AUTOSCALING_LAUNCH_CONFIG_PUBLIC_IP_DISABLED',
  resourceTypes: ['AWS::AutoScaling::LaunchConfiguration'],

  evaluate({ configuration }) {
    return configuration.flag('associatePublicIpAddress') === true
      ? nonCompliant('The launch configuration gives instances a public address.')
      : compliant
  },
})
