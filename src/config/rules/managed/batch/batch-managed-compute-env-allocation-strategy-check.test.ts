import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { batchManagedComputeEnvAllocationStrategyCheck } from './batch-managed-compute-env-allocation-strategy-check.ts'

const given = (configuration: JsonObject) => ({ configuration })

const environment = (Type: string, ComputeResources: JsonObject) => given({ Type, ComputeResources })
const asked = { allocationStrategy: 'BEST_FIT, BEST_FIT_PROGRESSIVE' }

testRule(batchManagedComputeEnvAllocationStrategyCheck, {
  COMPLIANT: { 'one of them': [environment('MANAGED', { AllocationStrategy: 'BEST_FIT' }), asked] },
  NON_COMPLIANT: {
    another: [environment('MANAGED', { AllocationStrategy: 'SPOT_CAPACITY_OPTIMIZED' }), asked],
    none: [environment('managed', { Type: 'FARGATE' }), asked],
  },
  NOT_APPLICABLE: { unmanaged: [environment('UNMANAGED', { AllocationStrategy: 'X' }), asked] },
})
