import { csv, managedRule, notApplicable } from '../../managed-rule.ts'
import { judgedTags } from '../families/judged-tags.ts'
import { isManaged } from './is-managed.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/batch-managed-compute-env-compute-resources-tagged.html */
export const batchManagedComputeEnvComputeResourcesTagged = managedRule({
  identifier: 'BATCH_MANAGED_COMPUTE_ENV_COMPUTE_RESOURCES_TAGGED',
  resourceTypes: ['AWS::Batch::ComputeEnvironment'],
  parameters: { requiredKeyTags: csv() },

  evaluate({ configuration }, { requiredKeyTags }) {
    if (!isManaged(configuration)) return notApplicable
    const tags = configuration.object('ComputeResources.Tags')?.value ?? {}
    return judgedTags(Object.keys(tags), requiredKeyTags)
  },
})
