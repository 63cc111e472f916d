import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { autoscalingMultipleInstanceTypes } from './autoscaling-multiple-instance-types.ts'

const group = (...overrides: JsonObject[]) => ({
  configuration: { autoScalingGroupName: 'web', mixedInstancesPolicy: { launchTemplate: { overrides } } },
})

testRule(autoscalingMultipleInstanceTypes, {
  COMPLIANT: { two: group({ instanceType: 'm5.large' }, { instanceType: 'm6i.large' }) },
  NON_COMPLIANT: {
    one: group({ instanceType: 'm5.large' }),
    'one twice': group({ instanceType: 'm5.large' }, { instanceType: 'm5.large' }),
    none: group(),
    'no policy': { configuration: { autoScalingGroupName: 'web', mixedInstancesPolicy: null } },
  },
  NOT_APPLICABLE: { 'by requirements': group({ instanceRequirements: { memoryMiB: { min: 1024 } } }) },
  INSUFFICIENT_DATA: { 'no structure': { configuration: { mixedInstancesPolicy: { launchTemplate: 'lt-1' } } } },
})
