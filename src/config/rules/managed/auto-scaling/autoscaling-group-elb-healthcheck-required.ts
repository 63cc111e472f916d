import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/autoscaling-group-elb-healthcheck-required.html */
export const autoscalingGroupElbHealthcheckRequired = managedRule({
  identifier: 'AUTOSCALING_GROUP_ELB_HEALTHCHECK_REQUIRED',
  resourceTypes: ['AWS::AutoScaling::AutoScalingGroup'],

  evaluate({ configuration }) {
    const balancers = [...configuration.texts('loadBalancerNames'), ...configuration.texts('targetGroupARNs')]
    if (balancers.length === 0) return notApplicable
    // A group may have several kinds of checks: `EC2,ELB`.
    const checks = (configuration.text('healthCheckType') ?? '').split(',').map((kind) => kind.trim())
    return checks.includes('ELB')
      ? compliant
      : nonCompliant(`The group is behind ${balancers[0]} and does not use its health checks.`)
  },
})
