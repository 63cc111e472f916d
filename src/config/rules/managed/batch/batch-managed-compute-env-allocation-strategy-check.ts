import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { isManaged } from './is-managed.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/batch-managed-compute-env-allocation-strategy-check.html */
export const batchManagedComputeEnvAllocationStrategyCheck = managedRule({
  identifier: 'BATCH_MANAGED_COMPUTE_ENV_ALLOCATION_STRATEGY_CHECK',
  resourceTypes: ['AWS::Batch::ComputeEnvironment'],
  parameters: { allocationStrategy: csv({ required: true }) },

  evaluate({ configuration }, { allocationStrategy }) {
    if (!isManaged(configuration)) return notApplicable
    const strategy = configuration.text('ComputeResources.AllocationStrategy')
    return strategy !== undefined && allocationStrategy.includes(strategy)
      ? compliant
      : nonCompliant(`The allocation strategy is ${strategy ?? 'not set'}.`)
  },
})
