import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/autoscaling-multiple-az.html */
export const autoscalingMultipleAz = managedRule({
  identifier: 'AUTOSCALING_MULTIPLE_AZ',
  resourceTypes: ['AWS::AutoScaling::AutoScalingGroup'],
  parameters: { minAvailabilityZones: integer({ default: '2', min: 2, max: 10 }) },

  evaluate({ configuration }, { minAvailabilityZones: least }) {
    const zones = new Set(configuration.texts('availabilityZones')).size
    return zones >= least ? compliant : nonCompliant(`The group is in ${zones} Availability Zones, not in ${least}.`)
  },
})
