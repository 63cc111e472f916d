import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ecs-capacity-provider-termination-check.html */
export const ecsCapacityProviderTerminationCheck = managedRule({
  identifier: 'ECS_CAPACITY_PROVIDER_TERMINATION_CHECK',
  resourceTypes: ['AWS::ECS::CapacityProvider'],

  evaluate({ configuration }) {
    const group = configuration.object('AutoScalingGroupProvider')
    if (group === undefined) return notApplicable
    const protection = group.text('ManagedTerminationProtection')
    return protection === 'ENABLED'
      ? compliant
      : nonCompliant(`Managed termination protection is ${protection ?? 'not set'}.`)
  },
})
