import { testRule } from '../../testing.ts'
import { clbDesyncModeCheck } from './clb-desync-mode-check.ts'

const balancer = (value: string | null) => ({
  supplementaryConfiguration: {
    LoadBalancerAttributes: { additionalAttributes: [{ key: 'elb.http.desyncmitigationmode', value }] },
  },
})
const strict = { desyncMode: 'Defensive, Strictest' }

testRule(clbDesyncModeCheck, {
  COMPLIANT: { 'the first': [balancer('defensive'), strict], 'the second': [balancer('strictest'), strict] },
  NON_COMPLIANT: {
    another: [balancer('monitor'), strict],
    unsaid: [balancer(null), strict],
    'no attributes': [{ configuration: { loadBalancerName: 'front' } }, strict],
  },
  INSUFFICIENT_DATA: { 'no structure': [{ supplementaryConfiguration: { LoadBalancerAttributes: [] } }, strict] },
})
