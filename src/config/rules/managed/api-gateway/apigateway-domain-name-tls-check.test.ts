import { testRule } from '../../testing.ts'
import { apigatewayDomainNameTlsCheck } from './apigateway-domain-name-tls-check.ts'

const name = (SecurityPolicy: string | null) => ({ configuration: { DomainName: 'api.example.com', SecurityPolicy } })

testRule(apigatewayDomainNameTlsCheck, {
  COMPLIANT: {
    'TLS 1.2': name('TLS_1_2'),
    'not said': name(null),
    'one asked for': [name('TLS_1_2'), { allowedSecurityPolicies: 'TLS_1_2' }],
  },
  NON_COMPLIANT: {
    'TLS 1.0': name('TLS_1_0'),
    'TLS 1.0, even asked for': [name('TLS_1_0'), { allowedSecurityPolicies: 'TLS_1_0' }],
    another: [name('TLS_1_2'), { allowedSecurityPolicies: 'SecurityPolicy_TLS13_1_3_2025_09' }],
    'none, when one is asked for': [name(null), { allowedSecurityPolicies: 'TLS_1_2' }],
  },
})
