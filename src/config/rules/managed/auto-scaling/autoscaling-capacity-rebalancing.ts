import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/autoscaling-capacity-rebalancing.html */
export const autoscalingCapacityRebalancing = managedRule({
  identifier: 'AUTOSCALING_CAPACITY_REBALANCING',
  resourceTypes: ['AWS::AutoScaling::AutoScalingGroup'],

  evaluate({ configuration }) {
    // AWS says that groups with several instance types are judged; here the others are not.
    if (!configuration.has('mixedInstancesPolicy')) return notApplicable
    return configuration.flag('capacityRebalance') === true
      ? compliant
      : nonCompliant('Capacity rebalancing is not enabled.')
  },
})
