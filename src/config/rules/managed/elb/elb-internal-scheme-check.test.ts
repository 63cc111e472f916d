import { testRule } from '../../testing.ts'
import { elbInternalSchemeCheck } from './elb-internal-scheme-check.ts'

const balancer = (scheme: string | null) => ({ configuration: { loadBalancerName: 'front', scheme } })

testRule(elbInternalSchemeCheck, {
  COMPLIANT: { internal: balancer('internal') },
  NON_COMPLIANT: { public: balancer('internet-facing'), unsaid: balancer(null) },
  INSUFFICIENT_DATA: { 'no text': { configuration: { scheme: ['internal'] } } },
})
