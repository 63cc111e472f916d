import { testRule } from '../../testing.ts'
import { opensearchHttpsRequired } from './opensearch-https-required.ts'

const domain = (EnforceHTTPS: boolean | null, TLSSecurityPolicy?: string) => ({
  configuration: { DomainEndpointOptions: { EnforceHTTPS, TLSSecurityPolicy } },
})
const policies = { tlsPolicies: 'Policy-Min-TLS-1-2-2019-07, Policy-Min-TLS-1-2-PFS-2023-10' }

testRule(opensearchHttpsRequired, {
  COMPLIANT: {
    'HTTPS is required': domain(true),
    'with a policy that is allowed': [domain(true, 'Policy-Min-TLS-1-2-PFS-2023-10'), policies],
  },
  NON_COMPLIANT: {
    'HTTPS is not required': domain(false, 'Policy-Min-TLS-1-2-2019-07'),
    'it is unknown': domain(null),
    'nothing is said': { configuration: { DomainName: 'main' } },
    'with a policy that is not allowed': [domain(true, 'Policy-Min-TLS-1-0-2019-07'), policies],
    'with an unknown policy': [domain(true), policies],
  },
  INSUFFICIENT_DATA: { 'no flag': { configuration: { DomainEndpointOptions: { EnforceHTTPS: [] } } } },
})
