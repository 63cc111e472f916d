import { testRule } from '../../testing.ts'
import { subnetAutoAssignPublicIpDisabled } from './subnet-auto-assign-public-ip-disabled.ts'

const subnet = (mapPublicIpOnLaunch: boolean | null) => ({
  configuration: { subnetId: 'subnet-1', mapPublicIpOnLaunch },
})

testRule(subnetAutoAssignPublicIpDisabled, {
  COMPLIANT: { off: subnet(false), unsaid: subnet(null) },
  NON_COMPLIANT: { on: subnet(true) },
  INSUFFICIENT_DATA: { 'no flag': { configuration: { mapPublicIpOnLaunch: 'maybe' } } },
})
