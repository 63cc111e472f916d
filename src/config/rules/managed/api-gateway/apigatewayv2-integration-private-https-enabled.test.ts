import { testRule } from '../../testing.ts'
import { apigatewayv2IntegrationPrivateHttpsEnabled } from './apigatewayv2-integration-private-https-enabled.ts'

const integration = (ConnectionType: string | null, TlsConfig: { ServerNameToVerify: string } | null = null) => ({
  configuration: { ApiId: 'a', ConnectionType, TlsConfig },
})

testRule(apigatewayv2IntegrationPrivateHttpsEnabled, {
  COMPLIANT: { HTTPS: integration('VPC_LINK', { ServerNameToVerify: 'example.com' }) },
  NON_COMPLIANT: { HTTP: integration('VPC_LINK') },
  NOT_APPLICABLE: { public: integration('INTERNET'), 'not said': integration(null) },
})
