import { testRule } from '../../testing.ts'
import { elbCustomSecurityPolicySslCheck } from './elb-custom-security-policy-ssl-check.ts'
import { balancer } from './secure-listeners.testing.ts'

const cipher = 'ECDHE-RSA-AES128-GCM-SHA256'
const modern = { 'Protocol-TLSv1.2': 'true', 'Protocol-TLSv1': 'false', [cipher]: 'true' }
const wanted = { sslProtocolsAndCiphers: `Protocol-TLSv1.2, ${cipher}` }

testRule(elbCustomSecurityPolicySslCheck, {
  COMPLIANT: {
    'the same': [balancer([443, 'HTTPS', modern], [80, 'HTTP']), wanted],
    'the same, and an order of ciphers': [
      balancer([443, 'SSL', { ...modern, 'Server-Defined-Cipher-Order': 'true' }]),
      wanted,
    ],
    'a protocol by its bare name': [balancer([443, 'HTTPS', modern]), { sslProtocolsAndCiphers: `${cipher},TLSv1.2` }],
  },
  NON_COMPLIANT: {
    'one more protocol': [balancer([443, 'HTTPS', { ...modern, 'Protocol-TLSv1': 'true' }]), wanted],
    'one cipher less': [balancer([443, 'HTTPS', { ...modern, [cipher]: 'false' }]), wanted],
    'the second listener': [balancer([443, 'HTTPS', modern], [8443, 'SSL', { 'Protocol-TLSv1': 'true' }]), wanted],
    'a predefined policy': [balancer([443, 'HTTPS', { ...modern, 'Reference-Security-Policy': 'x' }]), wanted],
    'no policy': [balancer([443, 'HTTPS']), wanted],
  },
  NOT_APPLICABLE: { 'nothing encrypts': [balancer([80, 'HTTP']), wanted] },
  INSUFFICIENT_DATA: { 'no list': [{ configuration: { listenerDescriptions: 'HTTPS' } }, wanted] },
})
