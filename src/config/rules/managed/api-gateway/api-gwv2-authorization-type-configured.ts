import { apiRoutes } from '../../../../cloud/facts/apigatewayv2/routes.ts'
import { compliant, managedRule, nonCompliant, text } from '../../managed-rule.ts'

/**
 * A route has an id within its API only: we name it `api/route`.
 * https://docs.aws.amazon.com/config/latest/developerguide/api-gwv2-authorization-type-configured.html
 */
export const apiGwv2AuthorizationTypeConfigured = managedRule({
  identifier: 'API_GWV2_AUTHORIZATION_TYPE_CONFIGURED',
  parameters: { authorizationType: text({ oneOf: ['CUSTOM', 'AWS_IAM', 'JWT'] }) },

  async evaluateAll({ fact }, { authorizationType: wanted }) {
    return (await fact(apiRoutes)).map(({ apiId, routeId, routeKey = routeId, authorizationType: type = 'NONE' }) => {
      const verdict =
        type === 'NONE'
          ? nonCompliant(`Anyone may call ${routeKey}.`)
          : wanted === undefined || wanted === type
            ? compliant
            : nonCompliant(`${routeKey} is authorized by ${type}, not by ${wanted}.`)
      return { resourceType: 'AWS::ApiGatewayV2::Route', resourceId: `${apiId}/${routeId}`, verdict }
    })
  },
})
