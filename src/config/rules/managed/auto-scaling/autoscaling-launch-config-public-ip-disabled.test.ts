import { testRule } from '../../testing.ts'
import { autoscalingLaunchConfigPublicIpDisabled } from './autoscaling-launch-config-public-ip-disabled.ts'

const launch = (associatePublicIpAddress: boolean | null) => ({
  configuration: { launchConfigurationName: 'web', associatePublicIpAddress },
})

testRule(autoscalingLaunchConfigPublicIpDisabled, {
  COMPLIANT: { off: launch(false), unsaid: launch(null) },
  NON_COMPLIANT: { on: launch(true) },
  INSUFFICIENT_DATA: { 'no flag': { configuration: { associatePublicIpAddress: {} } } },
})
