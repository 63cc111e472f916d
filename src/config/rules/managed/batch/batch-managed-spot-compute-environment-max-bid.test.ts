import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { batchManagedSpotComputeEnvironmentMaxBid } from './batch-managed-spot-compute-environment-max-bid.ts'

const given = (configuration: JsonObject) => ({ configuration })

const environment = (Type: string, ComputeResources: JsonObject) => given({ Type, ComputeResources })
const sixty = { maxBidPercentage: '60' }

testRule(batchManagedSpotComputeEnvironmentMaxBid, {
  COMPLIANT: {
    'as much as allowed': [environment('MANAGED', { Type: 'SPOT', BidPercentage: 60 }), sixty],
    'no bid, and all is allowed': [environment('MANAGED', { Type: 'SPOT' }), { maxBidPercentage: '100' }],
  },
  NON_COMPLIANT: {
    'more than allowed': [environment('managed', { Type: 'spot', BidPercentage: 61 }), sixty],
    'no bid': [environment('MANAGED', { Type: 'SPOT' }), sixty],
  },
  NOT_APPLICABLE: {
    'On-Demand': [environment('MANAGED', { Type: 'EC2', BidPercentage: 61 }), sixty],
    unmanaged: [environment('UNMANAGED', { Type: 'SPOT', BidPercentage: 61 }), sixty],
    'no resources': [given({ Type: 'MANAGED' }), sixty],
  },
})
