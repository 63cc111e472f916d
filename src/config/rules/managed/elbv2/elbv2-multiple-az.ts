import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/elbv2-multiple-az.html */
export const elbv2MultipleAz = managedRule({
  identifier: 'ELBV2_MULTIPLE_AZ',
  resourceTypes: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
  parameters: { minAvailabilityZones: integer({ default: '2', min: 2, max: 10 }) },

  evaluate({ configuration }, { minAvailabilityZones: least }) {
    const zones = new Set(configuration.list('availabilityZones').map((zone) => zone.text('zoneName'))).size
    return zones >= least
      ? compliant
      : nonCompliant(`The load balancer is in ${zones} Availability Zones, not in ${least}.`)
  },
})
