import { testRule } from '../../testing.ts'
import { batchManagedComputeEnvComputeResourcesTagged } from './batch-managed-compute-env-compute-resources-tagged.ts'

const managed = (Tags?: Record<string, string>) => ({
  configuration: { Type: 'managed', ComputeResources: { Type: 'EC2', ...(Tags && { Tags }) } },
  beyondSchema: "CloudFormation's schema has a map of tags there",
})
const team = { requiredKeyTags: 'team' }

testRule(batchManagedComputeEnvComputeResourcesTagged, {
  COMPLIANT: { 'any tag': managed({ a: 'b' }), 'the tag asked for': [managed({ team: 'blue' }), team] },
  NON_COMPLIANT: {
    'no tags': managed(),
    'no tag in the map': managed({}),
    'the tags of the environment do not count': { ...managed(), tags: { team: 'blue' } },
    'tags of AWS only': managed({ 'aws:a': 'b' }),
    'without the tag asked for': [managed({ Team: 'blue' }), team],
  },
  NOT_APPLICABLE: { unmanaged: { configuration: { Type: 'UNMANAGED' } } },
  INSUFFICIENT_DATA: {
    'tags that are no map': {
      configuration: { Type: 'MANAGED', ComputeResources: { Tags: [] } },
    },
  },
})
