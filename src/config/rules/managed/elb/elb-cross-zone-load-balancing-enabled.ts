import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/elb-cross-zone-load-balancing-enabled.html */
export const elbCrossZoneLoadBalancingEnabled = managedRule({
  identifier: 'ELB_CROSS_ZONE_LOAD_BALANCING_ENABLED',
  resourceTypes: ['AWS::ElasticLoadBalancing::LoadBalancer'],

  evaluate({ supplementaryConfiguration }) {
    return supplementaryConfiguration.flag('LoadBalancerAttributes.crossZoneLoadBalancing.enabled') === true
      ? compliant
      : nonCompliant('Cross-zone load balancing is not enabled.')
  },
})
