import { testRule } from '../../testing.ts'
import { ebsOptimizedInstance } from './ebs-optimized-instance.ts'

const instance = (instanceType: string | null, ebsOptimized: boolean | null) => ({
  configuration: { instanceId: 'i-1', instanceType, ebsOptimized },
})

testRule(ebsOptimizedInstance, {
  COMPLIANT: { 'it is on': instance('m3.xlarge', true) },
  NON_COMPLIANT: { 'it is off': instance('m3.xlarge', false), 'nothing is said of it': instance('r3.4xlarge', null) },
  NOT_APPLICABLE: {
    'always optimized': instance('m5.large', false),
    'never optimized': instance('t2.micro', false),
    'no type': instance(null, false),
  },
  INSUFFICIENT_DATA: { 'it is no flag': { configuration: { instanceType: 'm3.xlarge', ebsOptimized: 'perhaps' } } },
})
