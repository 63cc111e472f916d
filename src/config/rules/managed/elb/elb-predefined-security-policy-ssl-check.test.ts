import { testRule } from '../../testing.ts'
import { elbPredefinedSecurityPolicySslCheck } from './elb-predefined-security-policy-ssl-check.ts'
import { balancer } from './secure-listeners.testing.ts'

const tls12 = 'ELBSecurityPolicy-TLS-1-2-2017-01'
const wanted = { predefinedPolicyName: tls12 }
const policy = (name: string) => ({ 'Reference-Security-Policy': name, 'Protocol-TLSv1.2': 'true' })

testRule(elbPredefinedSecurityPolicySslCheck, {
  COMPLIANT: {
    'the one asked for': [balancer([443, 'HTTPS', policy(tls12)], [80, 'HTTP']), wanted],
    'at both listeners': [balancer([443, 'HTTPS', policy(tls12)], [8443, 'SSL', policy(tls12)]), wanted],
  },
  NON_COMPLIANT: {
    another: [balancer([443, 'HTTPS', policy('ELBSecurityPolicy-2016-08')]), wanted],
    'another at the second listener': [balancer([443, 'HTTPS', policy(tls12)], [8443, 'SSL', policy('x')]), wanted],
    'a custom one': [balancer([443, 'HTTPS', { 'Protocol-TLSv1.2': 'true' }]), wanted],
    none: [balancer([443, 'HTTPS']), wanted],
  },
  NOT_APPLICABLE: { 'nothing encrypts': [balancer([80, 'HTTP']), wanted], 'no listener': [balancer(), wanted] },
  INSUFFICIENT_DATA: { 'no list': [{ configuration: { listenerDescriptions: {} } }, wanted] },
})
