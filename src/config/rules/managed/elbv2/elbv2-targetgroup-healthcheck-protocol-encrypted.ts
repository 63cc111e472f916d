import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/elbv2-targetgroup-healthcheck-protocol-encrypted.html */
export const elbv2TargetgroupHealthcheckProtocolEncrypted = managedRule({
  identifier: 'ELBV2_TARGETGROUP_HEALTHCHECK_PROTOCOL_ENCRYPTED',
  resourceTypes: ['AWS::ElasticLoadBalancingV2::TargetGroup'],

  evaluate({ configuration }) {
    if (configuration.text('TargetType') === 'lambda') return notApplicable
    const protocol = configuration.text('HealthCheckProtocol') ?? 'unknown'
    return protocol === 'HTTPS' ? compliant : nonCompliant(`The protocol of the health checks is ${protocol}.`)
  },
})
