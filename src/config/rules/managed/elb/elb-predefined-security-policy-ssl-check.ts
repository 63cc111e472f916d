import { compliant, managedRule, nonCompliant, notApplicable, text } from '../../managed-rule.ts'
import { listenerText, negotiationPolicy, secureListeners } from './secure-listeners.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/elb-predefined-security-policy-ssl-check.html */
export const elbPredefinedSecurityPolicySslCheck = managedRule({
  identifier: 'ELB_PREDEFINED_SECURITY_POLICY_SSL_CHECK',
  resourceTypes: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  parameters: { predefinedPolicyName: text({ required: true }) },

  evaluate(item, { predefinedPolicyName: wanted }) {
    const listeners = secureListeners(item)
    if (listeners.length === 0) return notApplicable
    for (const listener of listeners) {
      const policy = negotiationPolicy(listener, item)?.get('Reference-Security-Policy')
      if (policy !== wanted)
        return nonCompliant(`The ${listenerText(listener)} has ${policy ?? 'no predefined policy'}, not ${wanted}.`)
    }
    return compliant
  },
})
