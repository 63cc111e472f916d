import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/elbv2-predefined-security-policy-ssl-check.html */
export const elbv2PredefinedSecurityPolicySslCheck = managedRule({
  identifier: 'ELBV2_PREDEFINED_SECURITY_POLICY_SSL_CHECK',
  resourceTypes: ['AWS::ElasticLoadBalancingV2::Listener'],
  parameters: { sslPolicies: csv({ required: true }) },

  evaluate({ configuration }, { sslPolicies }) {
    if (!['HTTPS', 'TLS'].includes(configuration.text('Protocol') ?? '')) return notApplicable
    const policy = configuration.text('SslPolicy') ?? 'unknown'
    return sslPolicies.includes(policy) ? compliant : nonCompliant(`The listener's security policy is ${policy}.`)
  },
})
