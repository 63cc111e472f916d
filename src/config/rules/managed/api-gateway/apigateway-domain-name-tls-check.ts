import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/apigateway-domain-name-tls-check.html */
export const apigatewayDomainNameTlsCheck = managedRule({
  identifier: 'APIGATEWAY_DOMAIN_NAME_TLS_CHECK',
  resourceTypes: ['AWS::ApiGateway::DomainName'],
  parameters: { allowedSecurityPolicies: csv() },

  evaluate({ configuration }, { allowedSecurityPolicies: allowed }) {
    const policy = configuration.text('SecurityPolicy')
    if (policy === 'TLS_1_0') return nonCompliant('The security policy is TLS_1_0.')
    return allowed === undefined || allowed.includes(policy ?? '')
      ? compliant
      : nonCompliant(`The security policy ${policy ?? '(none)'} is not one of ${allowed.join(', ')}.`)
  },
})
