import { testRule } from '../../testing.ts'
import { clbMultipleAz } from './clb-multiple-az.ts'

const balancer = (...availabilityZones: string[]) => ({
  configuration: { loadBalancerName: 'front', availabilityZones },
})

testRule(clbMultipleAz, {
  COMPLIANT: {
    two: balancer('us-east-1a', 'us-east-1b'),
    'as many as asked': [balancer('us-east-1a', 'us-east-1b', 'us-east-1c'), { minAvailabilityZones: '3' }],
  },
  NON_COMPLIANT: {
    one: balancer('us-east-1a'),
    'one twice': balancer('us-east-1a', 'us-east-1a'),
    none: balancer(),
    'fewer than asked': [balancer('us-east-1a', 'us-east-1b'), { minAvailabilityZones: '3' }],
  },
  INSUFFICIENT_DATA: { 'no list': { configuration: { availabilityZones: {} } } },
})
