import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/elbv2-listener-encryption-in-transit.html */
export const elbv2ListenerEncryptionInTransit = managedRule({
  identifier: 'ELBV2_LISTENER_ENCRYPTION_IN_TRANSIT',
  resourceTypes: ['AWS::ElasticLoadBalancingV2::Listener'],

  evaluate({ configuration }) {
    const protocol = configuration.text('Protocol') ?? 'unknown'
    // Listeners of gateway load balancers have no protocol of their own in the API; `GENEVE` is their target groups'.
    if (protocol === 'GENEVE' || configuration.text('LoadBalancerArn')?.includes(':loadbalancer/gwy/'))
      return notApplicable
    return ['HTTPS', 'TLS'].includes(protocol) ? compliant : nonCompliant(`The listener's protocol is ${protocol}.`)
  },
})
