import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/elbv2-targetgroup-protocol-encrypted.html */
export const elbv2TargetgroupProtocolEncrypted = managedRule({
  identifier: 'ELBV2_TARGETGROUP_PROTOCOL_ENCRYPTED',
  resourceTypes: ['AWS::ElasticLoadBalancingV2::TargetGroup'],

  evaluate({ configuration }) {
    if (['lambda', 'alb'].includes(configuration.text('TargetType') ?? '')) return notApplicable
    const protocol = configuration.text('Protocol') ?? 'unknown'
    return ['HTTPS', 'TLS', 'QUIC'].includes(protocol)
      ? compliant
      : nonCompliant(`The protocol to the targets is ${protocol}.`)
  },
})
