import { testRule } from '../../testing.ts'
import { elbv2PredefinedSecurityPolicySslCheck } from './elbv2-predefined-security-policy-ssl-check.ts'

const listener = (SslPolicy: string | null, Protocol = 'HTTPS') => ({ configuration: { Protocol, SslPolicy } })
const tls13 = 'ELBSecurityPolicy-TLS13-1-2-2021-06'
const allowed = { sslPolicies: `ELBSecurityPolicy-FS-1-2-2019-08, ${tls13}` }

testRule(elbv2PredefinedSecurityPolicySslCheck, {
  COMPLIANT: { 'one of the list': [listener(tls13), allowed], 'of a TLS listener': [listener(tls13, 'TLS'), allowed] },
  NON_COMPLIANT: {
    another: [listener('ELBSecurityPolicy-2016-08'), allowed],
    unsaid: [listener(null, 'TLS'), allowed],
  },
  NOT_APPLICABLE: {
    HTTP: [listener(null, 'HTTP'), allowed],
    'no protocol': [{ configuration: { Port: 80 } }, allowed],
  },
  INSUFFICIENT_DATA: { 'no text': [{ configuration: { Protocol: 'TLS', SslPolicy: {} } }, allowed] },
})
