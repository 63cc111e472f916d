import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/elb-internal-scheme-check.html */
export const elbInternalSchemeCheck = managedRule({
  identifier: 'ELB_INTERNAL_SCHEME_CHECK',
  resourceTypes: ['AWS::ElasticLoadBalancing::LoadBalancer'],

  evaluate({ configuration }) {
    const scheme = configuration.text('scheme') ?? 'unknown'
    return scheme === 'internal' ? compliant : nonCompliant(`The load balancer's scheme is ${scheme}.`)
  },
})
