import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { batchManagedComputeEnvironmentUsingLaunchTemplate } from './batch-managed-compute-environment-using-launch-template.ts'

const given = (configuration: JsonObject) => ({ configuration })

const environment = (Type: string, ComputeResources: JsonObject) => given({ Type, ComputeResources })

testRule(batchManagedComputeEnvironmentUsingLaunchTemplate, {
  COMPLIANT: {
    'a template': environment('MANAGED', { Type: 'EC2', LaunchTemplate: { LaunchTemplateId: 'lt-1' } }),
    'in another case': environment('managed', { Type: 'spot', LaunchTemplate: { LaunchTemplateName: 'a' } }),
  },
  NON_COMPLIANT: { 'no template': environment('MANAGED', { Type: 'SPOT' }) },
  NOT_APPLICABLE: {
    unmanaged: environment('UNMANAGED', { Type: 'EC2' }),
    'on Fargate': environment('MANAGED', { Type: 'FARGATE_SPOT' }),
    'no resources': given({ Type: 'MANAGED' }),
  },
})
