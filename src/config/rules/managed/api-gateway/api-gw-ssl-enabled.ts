import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/api-gw-ssl-enabled.html */
export const apiGwSslEnabled = managedRule({
  identifier: 'API_GW_SSL_ENABLED',
  resourceTypes: ['AWS::ApiGateway::Stage'],
  parameters: { CertificateIDs: csv() },

  evaluate({ configuration }, { CertificateIDs }) {
    const certificate = configuration.text('clientCertificateId') ?? ''
    if (certificate === '') return nonCompliant('The stage has no client certificate.')
    return CertificateIDs === undefined || CertificateIDs.includes(certificate)
      ? compliant
      : nonCompliant(`The client certificate ${certificate} is not one of those asked for.`)
  },
})
