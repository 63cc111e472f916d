import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { listenerText, negotiationPolicy, secureListeners } from './secure-listeners.ts'

/** Attributes of a policy that are neither a protocol nor a cipher. */
const OPTIONS = ['Reference-Security-Policy', 'Server-Defined-Cipher-Order']

/**
 * The list may have protocols with or without the `Protocol-` of their attributes.
 * https://docs.aws.amazon.com/config/latest/developerguide/elb-custom-security-policy-ssl-check.html
 */
export const elbCustomSecurityPolicySslCheck = managedRule({
  identifier: 'ELB_CUSTOM_SECURITY_POLICY_SSL_CHECK',
  resourceTypes: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  parameters: { sslProtocolsAndCiphers: csv({ required: true }) },

  evaluate(item, { sslProtocolsAndCiphers }) {
    const listeners = secureListeners(item)
    if (listeners.length === 0) return notApplicable
    const wanted = new Set(sslProtocolsAndCiphers.filter((name) => !OPTIONS.includes(name)).map(bare))
    for (const listener of listeners) {
      const policy = negotiationPolicy(listener, item)
      if (policy === undefined) return nonCompliant(`The ${listenerText(listener)} has no known security policy.`)
      // One of AWS's own policies is no custom one, even if it has the same ciphers.
      if (policy.has('Reference-Security-Policy'))
        return nonCompliant(`The ${listenerText(listener)} has a predefined security policy.`)
      const on = [...policy].filter(([name, value]) => value === 'true' && !OPTIONS.includes(name))
      const enabled = new Set(on.map(([name]) => bare(name)))
      const [difference] = enabled.symmetricDifference(wanted)
      if (difference === undefined) continue
      const how = enabled.has(difference) ? 'has' : 'lacks'
      return nonCompliant(`The security policy of ${listenerText(listener)} ${how} ${difference}.`)
    }
    return compliant
  },
})

function bare(name: string): string {
  return name.replace(/^Protocol-/, '')
}
