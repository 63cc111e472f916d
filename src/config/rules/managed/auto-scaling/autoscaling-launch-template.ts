import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/autoscaling-launch-template.html */
export const autoscalingLaunchTemplate = managedRule({
  identifier: 'AUTOSCALING_LAUNCH_TEMPLATE',
  resourceTypes: ['AWS::AutoScaling::AutoScalingGroup'],

  evaluate({ configuration }) {
    const template =
      configuration.object('launchTemplate') ?? configuration.object('mixedInstancesPolicy.launchTemplate')
    if (template !== undefined) return compliant
    const launch = configuration.text('launchConfigurationName')
    return nonCompliant(`The group has no launch template${launch ? ` but the launch configuration ${launch}` : ''}.`)
  },
})
