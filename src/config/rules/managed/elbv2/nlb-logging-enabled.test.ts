import { testRule } from '../../testing.ts'
import { nlbLoggingEnabled } from './nlb-logging-enabled.ts'

const balancer = (value: string | null, type = 'network') => ({
  configuration: { type },
  supplementaryConfiguration: { LoadBalancerAttributes: [{ key: 'access_logs.s3.enabled', value }] },
})

testRule(nlbLoggingEnabled, {
  COMPLIANT: { on: balancer('true') },
  NON_COMPLIANT: {
    off: balancer('false'),
    unsaid: balancer(null),
    'no attributes': { configuration: { type: 'network' } },
  },
  NOT_APPLICABLE: { application: balancer('false', 'application') },
  INSUFFICIENT_DATA: {
    'no list': { configuration: { type: 'network' }, supplementaryConfiguration: { LoadBalancerAttributes: 1 } },
  },
})
