import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/**
 * https://docs.aws.amazon.com/config/latest/developerguide/api-gwv2-stage-default-route-detailed-metrics-enabled.html
 */
export const apiGwv2StageDefaultRouteDetailedMetricsEnabled = managedRule({
  identifier: 'API_GWV2_STAGE_DEFAULT_ROUTE_DETAILED_METRICS_ENABLED',
  resourceTypes: ['AWS::ApiGatewayV2::Stage'],

  evaluate({ configuration }) {
    return configuration.flag('defaultRouteSettings.detailedMetricsEnabled') === true
      ? compliant
      : nonCompliant('Routes have no detailed metrics by default.')
  },
})
