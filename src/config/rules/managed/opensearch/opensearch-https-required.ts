import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/opensearch-https-required.html */
export const opensearchHttpsRequired = managedRule({
  identifier: 'OPENSEARCH_HTTPS_REQUIRED',
  resourceTypes: ['AWS::OpenSearch::Domain'],
  parameters: { tlsPolicies: csv() },

  evaluate({ configuration }, { tlsPolicies }) {
    const endpoint = configuration.object('DomainEndpointOptions')
    if (endpoint?.flag('EnforceHTTPS') !== true) return nonCompliant('HTTPS is not required.')
    const policy = endpoint.text('TLSSecurityPolicy') ?? ''
    if (tlsPolicies !== undefined && !tlsPolicies.includes(policy))
      return nonCompliant(`The TLS policy ${policy} is not allowed.`)
    return compliant
  },
})
