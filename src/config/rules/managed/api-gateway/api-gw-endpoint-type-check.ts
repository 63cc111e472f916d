import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/api-gw-endpoint-type-check.html */
export const apiGwEndpointTypeCheck = managedRule({
  identifier: 'API_GW_ENDPOINT_TYPE_CHECK',
  resourceTypes: ['AWS::ApiGateway::RestApi'],
  parameters: { endpointConfigurationTypes: csv({ required: true }) },

  evaluate({ configuration }, { endpointConfigurationTypes: allowed }) {
    const others = configuration.texts('endpointConfiguration.types').filter((type) => !allowed.includes(type))
    return others.length === 0
      ? compliant
      : nonCompliant(`The endpoint is ${others.join(', ')}, not ${allowed.join(', ')}.`)
  },
})
