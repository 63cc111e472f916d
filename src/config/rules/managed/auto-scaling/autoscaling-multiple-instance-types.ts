import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/autoscaling-multiple-instance-types.html */
export const autoscalingMultipleInstanceTypes = managedRule({
  identifier: 'AUTOSCALING_MULTIPLE_INSTANCE_TYPES',
  resourceTypes: ['AWS::AutoScaling::AutoScalingGroup'],

  evaluate({ configuration }) {
    const overrides = configuration.list('mixedInstancesPolicy.launchTemplate.overrides')
    // Types that are chosen by what they have are not listed.
    if (overrides.some((override) => override.has('instanceRequirements'))) return notApplicable
    const types = new Set(overrides.map((override) => override.text('instanceType')).filter(Boolean))
    return types.size >= 2 ? compliant : nonCompliant(`The group lists ${types.size} instance types.`)
  },
})
