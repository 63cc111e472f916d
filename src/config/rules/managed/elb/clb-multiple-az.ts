import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/clb-multiple-az.html */
export const clbMultipleAz = managedRule({
  identifier: 'CLB_MULTIPLE_AZ',
  resourceTypes: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  parameters: { minAvailabilityZones: integer({ default: '2', min: 2, max: 10 }) },

  evaluate({ configuration }, { minAvailabilityZones: least }) {
    const zones = new Set(configuration.texts('availabilityZones')).size
    return zones >= least
      ? compliant
      : nonCompliant(`The load balancer is in ${zones} Availability Zones, not in ${least}.`)
  },
})
