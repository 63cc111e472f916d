import { testRule } from '../../testing.ts'
import { apiGwv2StageDefaultRouteDetailedMetricsEnabled } from './api-gwv2-stage-default-route-detailed-metrics-enabled.ts'

const stage = (detailedMetricsEnabled: boolean | null) => ({
  configuration: { stageName: 's', defaultRouteSettings: { detailedMetricsEnabled } },
})

testRule(apiGwv2StageDefaultRouteDetailedMetricsEnabled, {
  COMPLIANT: { on: stage(true) },
  NON_COMPLIANT: { off: stage(false), 'not said': stage(null) },
})
