import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { isManaged } from './is-managed.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/batch-managed-compute-environment-using-launch-template.html */
export const batchManagedComputeEnvironmentUsingLaunchTemplate = managedRule({
  identifier: 'BATCH_MANAGED_COMPUTE_ENVIRONMENT_USING_LAUNCH_TEMPLATE',
  resourceTypes: ['AWS::Batch::ComputeEnvironment'],

  evaluate({ configuration }) {
    const resources = configuration.object('ComputeResources')
    const onInstances = ['EC2', 'SPOT'].includes(resources?.text('Type')?.toUpperCase() ?? '')
    if (!isManaged(configuration) || !onInstances) return notApplicable
    return resources?.has('LaunchTemplate') ? compliant : nonCompliant('There is no launch template.')
  },
})
