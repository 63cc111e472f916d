import { compliant, integer, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { isManaged } from './is-managed.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/batch-managed-spot-compute-environment-max-bid.html */
export const batchManagedSpotComputeEnvironmentMaxBid = managedRule({
  identifier: 'BATCH_MANAGED_SPOT_COMPUTE_ENVIRONMENT_MAX_BID',
  resourceTypes: ['AWS::Batch::ComputeEnvironment'],
  parameters: { maxBidPercentage: integer({ required: true, min: 0 }) },

  evaluate({ configuration }, { maxBidPercentage }) {
    const resources = configuration.object('ComputeResources')
    if (!isManaged(configuration) || resources?.text('Type')?.toUpperCase() !== 'SPOT') return notApplicable
    // Without a bid Batch pays up to the whole On-Demand price.
    const bid = resources.number('BidPercentage') ?? 100
    return bid > maxBidPercentage ? nonCompliant(`The bid is ${bid} percent, over ${maxBidPercentage}.`) : compliant
  },
})
