import { testRule } from '../../testing.ts'
import { autoscalingMultipleAz } from './autoscaling-multiple-az.ts'

const group = (...availabilityZones: string[]) => ({
  configuration: { autoScalingGroupName: 'web', availabilityZones },
})

testRule(autoscalingMultipleAz, {
  COMPLIANT: {
    two: group('us-east-1a', 'us-east-1b'),
    'as many as asked': [group('us-east-1a', 'us-east-1b', 'us-east-1c'), { minAvailabilityZones: '3' }],
  },
  NON_COMPLIANT: {
    one: group('us-east-1a'),
    'one twice': group('us-east-1a', 'us-east-1a'),
    none: group(),
    'fewer than asked': [group('us-east-1a', 'us-east-1b'), { minAvailabilityZones: '3' }],
  },
  INSUFFICIENT_DATA: { 'no list': { configuration: { availabilityZones: 1 } } },
})
