import { testRule } from '../../testing.ts'
import { elbv2MultipleAz } from './elbv2-multiple-az.ts'

const balancer = (...zones: string[]) => ({
  configuration: { type: 'network', availabilityZones: zones.map((zoneName) => ({ zoneName })) },
})

testRule(elbv2MultipleAz, {
  COMPLIANT: {
    two: balancer('us-east-1a', 'us-east-1b'),
    'as many as asked': [balancer('us-east-1a', 'us-east-1b', 'us-east-1c'), { minAvailabilityZones: '3' }],
  },
  NON_COMPLIANT: {
    one: balancer('us-east-1a'),
    none: balancer(),
    'fewer than asked': [balancer('us-east-1a', 'us-east-1b'), { minAvailabilityZones: '3' }],
  },
  INSUFFICIENT_DATA: { 'no list': { configuration: { availabilityZones: 'us-east-1a' } } },
})
