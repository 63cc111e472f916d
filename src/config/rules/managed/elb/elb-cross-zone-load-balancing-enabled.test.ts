import { testRule } from '../../testing.ts'
import { elbCrossZoneLoadBalancingEnabled } from './elb-cross-zone-load-balancing-enabled.ts'

const balancer = (enabled: boolean | null) => ({
  supplementaryConfiguration: { LoadBalancerAttributes: { crossZoneLoadBalancing: { enabled } } },
})

testRule(elbCrossZoneLoadBalancingEnabled, {
  COMPLIANT: { on: balancer(true) },
  NON_COMPLIANT: {
    off: balancer(false),
    unsaid: balancer(null),
    'no attributes': { configuration: { loadBalancerName: 'front' } },
  },
  INSUFFICIENT_DATA: { 'no structure': { supplementaryConfiguration: { LoadBalancerAttributes: [] } } },
})
