import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/api-gw-xray-enabled.html */
export const apiGwXrayEnabled = managedRule({
  identifier: 'API_GW_XRAY_ENABLED',
  resourceTypes: ['AWS::ApiGateway::Stage'],

  evaluate({ configuration }) {
    return configuration.flag('tracingEnabled') === true ? compliant : nonCompliant('The stage is not traced by X-Ray.')
  },
})
