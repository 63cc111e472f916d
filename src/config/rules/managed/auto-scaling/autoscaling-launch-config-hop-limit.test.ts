import { testRule } from '../../testing.ts'
import { autoscalingLaunchConfigHopLimit } from './autoscaling-launch-config-hop-limit.ts'

const launch = (httpPutResponseHopLimit: number | null) => ({
  configuration: { launchConfigurationName: 'web', metadataOptions: { httpPutResponseHopLimit } },
})

testRule(autoscalingLaunchConfigHopLimit, {
  COMPLIANT: { 'one hop': launch(1), 'none is said': launch(null) },
  NON_COMPLIANT: { 'two hops': launch(2) },
  INSUFFICIENT_DATA: { 'no number': { configuration: { metadataOptions: { httpPutResponseHopLimit: 'two' } } } },
})
