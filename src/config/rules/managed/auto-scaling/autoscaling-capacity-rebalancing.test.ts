import { testRule } from '../../testing.ts'
import { autoscalingCapacityRebalancing } from './autoscaling-capacity-rebalancing.ts'

const mixedInstancesPolicy = { instancesDistribution: { spotAllocationStrategy: 'capacity-optimized' } }
const group = (capacityRebalance: boolean | null) => ({ configuration: { capacityRebalance, mixedInstancesPolicy } })

testRule(autoscalingCapacityRebalancing, {
  COMPLIANT: { on: group(true) },
  NON_COMPLIANT: { off: group(false), unsaid: group(null) },
  NOT_APPLICABLE: {
    'one instance type, null': { configuration: { capacityRebalance: false, mixedInstancesPolicy: null } },
    'one instance type, absent': { configuration: { capacityRebalance: true } },
  },
  INSUFFICIENT_DATA: { 'no flag': { configuration: { capacityRebalance: [], mixedInstancesPolicy } } },
})
