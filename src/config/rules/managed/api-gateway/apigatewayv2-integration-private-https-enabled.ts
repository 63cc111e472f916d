import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/**
 * An integration's item does not say whether its API speaks HTTP or WebSocket: all that go through a VPC link are
 * judged.
 * https://docs.aws.amazon.com/config/latest/developerguide/apigatewayv2-integration-private-https-enabled.html
 */
export const apigatewayv2IntegrationPrivateHttpsEnabled = managedRule({
  identifier: 'APIGATEWAYV2_INTEGRATION_PRIVATE_HTTPS_ENABLED',
  resourceTypes: ['AWS::ApiGatewayV2::Integration'],

  evaluate({ configuration }) {
    if (configuration.text('ConnectionType') !== 'VPC_LINK') return notApplicable
    return configuration.has('TlsConfig') ? compliant : nonCompliant('The private integration does not speak HTTPS.')
  },
})
