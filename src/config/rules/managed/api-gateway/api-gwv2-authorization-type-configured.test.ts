import { apiRoutes } from '../../../../cloud/facts/apigatewayv2/routes.ts'
import { testAccountRule } from '../../testing.ts'
import { apiGwv2AuthorizationTypeConfigured } from './api-gwv2-authorization-type-configured.ts'

const routes = ['NONE', 'AWS_IAM', 'JWT', undefined].map((authorizationType, i) => ({
  apiId: 'a',
  routeId: `r${i}`,
  authorizationType,
}))
const TYPE = 'AWS::ApiGatewayV2::Route'

testAccountRule(apiGwv2AuthorizationTypeConfigured, {
  'by anything': {
    facts: [[apiRoutes, routes]],
    expect: {
      [`${TYPE} a/r0`]: 'NON_COMPLIANT',
      [`${TYPE} a/r1`]: 'COMPLIANT',
      [`${TYPE} a/r2`]: 'COMPLIANT',
      [`${TYPE} a/r3`]: 'NON_COMPLIANT',
    },
  },
  'as asked for': {
    facts: [[apiRoutes, routes.slice(0, 3)]],
    parameters: { authorizationType: 'JWT' },
    expect: { [`${TYPE} a/r0`]: 'NON_COMPLIANT', [`${TYPE} a/r1`]: 'NON_COMPLIANT', [`${TYPE} a/r2`]: 'COMPLIANT' },
  },
  'not readable': { facts: [[apiRoutes, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
