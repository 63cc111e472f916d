import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ecs-container-insights-enabled.html */
export const ecsContainerInsightsEnabled = managedRule({
  identifier: 'ECS_CONTAINER_INSIGHTS_ENABLED',
  resourceTypes: ['AWS::ECS::Cluster'],

  evaluate({ configuration }) {
    const values = configuration
      .list('ClusterSettings')
      .filter((setting) => setting.text('Name') === 'containerInsights')
      .map((setting) => setting.text('Value') ?? '')
    return values.includes('enabled') || values.includes('enhanced')
      ? compliant
      : nonCompliant('Container Insights is not enabled.')
  },
})
