import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { isSecure, listenerText } from './secure-listeners.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/elb-tls-https-listeners-only.html */
export const elbTlsHttpsListenersOnly = managedRule({
  identifier: 'ELB_TLS_HTTPS_LISTENERS_ONLY',
  resourceTypes: ['AWS::ElasticLoadBalancing::LoadBalancer'],

  evaluate({ configuration }) {
    const listeners = configuration.list('listenerDescriptions')
    if (listeners.length === 0) return notApplicable
    const plain = listeners.find((listener) => !isSecure(listener))
    if (plain === undefined) return compliant
    const protocol = plain.text('listener.protocol') ?? 'an unknown protocol'
    return nonCompliant(`The ${listenerText(plain)} takes ${protocol}, which is not encrypted.`)
  },
})
