import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/api-gwv2-access-logs-enabled.html */
export const apiGwv2AccessLogsEnabled = managedRule({
  identifier: 'API_GWV2_ACCESS_LOGS_ENABLED',
  resourceTypes: ['AWS::ApiGatewayV2::Stage'],

  evaluate({ configuration }) {
    return (configuration.text('accessLogSettings.destinationArn') ?? '') === ''
      ? nonCompliant('Access to the stage is not logged.')
      : compliant
  },
})
