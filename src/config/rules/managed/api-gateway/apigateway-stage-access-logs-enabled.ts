import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/apigateway-stage-access-logs-enabled.html */
export const apigatewayStageAccessLogsEnabled = managedRule({
  identifier: 'APIGATEWAY_STAGE_ACCESS_LOGS_ENABLED',
  resourceTypes: ['AWS::ApiGateway::Stage'],

  evaluate({ configuration }) {
    return (configuration.text('accessLogSettings.destinationArn') ?? '') === ''
      ? nonCompliant('Access to the stage is not logged.')
      : compliant
  },
})
