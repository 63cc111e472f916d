import { testRule } from '../../testing.ts'
import { albDesyncModeCheck } from './alb-desync-mode-check.ts'

const balancer = (value: string | null, type = 'application') => ({
  configuration: { type },
  supplementaryConfiguration: { LoadBalancerAttributes: [{ key: 'routing.http.desync_mitigation_mode', value }] },
})
const strict = { desyncMode: 'defensive, strictest' }

testRule(albDesyncModeCheck, {
  COMPLIANT: { 'the first': [balancer('defensive'), strict], 'the second': [balancer('strictest'), strict] },
  NON_COMPLIANT: {
    another: [balancer('monitor'), strict],
    unsaid: [balancer(null), strict],
    'no attributes': [{ configuration: { type: 'application' } }, strict],
  },
  NOT_APPLICABLE: { network: [balancer('monitor', 'network'), strict] },
  INSUFFICIENT_DATA: {
    'no list': [{ ...balancer('monitor'), supplementaryConfiguration: { LoadBalancerAttributes: {} } }, strict],
  },
})
