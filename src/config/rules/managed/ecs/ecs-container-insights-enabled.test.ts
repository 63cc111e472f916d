import { testRule } from '../../testing.ts'
import { ecsContainerInsightsEnabled } from './ecs-container-insights-enabled.ts'

const cluster = (Value: string | null, Name = 'containerInsights') => ({
  configuration: { ClusterSettings: [{ Name, Value }] },
})

testRule(ecsContainerInsightsEnabled, {
  COMPLIANT: { enabled: cluster('enabled'), enhanced: cluster('enhanced') },
  NON_COMPLIANT: {
    disabled: cluster('disabled'),
    'no value': cluster(null),
    'another setting': cluster('enabled', 'other'),
    'no settings': { configuration: { ClusterSettings: [] } },
    'settings are null': { configuration: { ClusterName: 'c', ClusterSettings: null } },
  },
  INSUFFICIENT_DATA: { 'settings are texts': { configuration: { ClusterSettings: ['enabled'] } } },
})
