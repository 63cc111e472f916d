import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { apprunnerServiceMaxUnhealthyThreshold } from './apprunner-service-max-unhealthy-threshold.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(apprunnerServiceMaxUnhealthyThreshold, {
  COMPLIANT: {
    'as many as allowed': [
      given({ HealthCheckConfiguration: { UnhealthyThreshold: 3 } }),
      { maxUnhealthyThreshold: '3' },
    ],
    'the default': [given({ ServiceName: 'web' }), { maxUnhealthyThreshold: '5' }],
  },
  NON_COMPLIANT: {
    'more than allowed': [
      given({ HealthCheckConfiguration: { UnhealthyThreshold: 4 } }),
      { maxUnhealthyThreshold: '3' },
    ],
    'the default': [given({ ServiceName: 'web' }), { maxUnhealthyThreshold: '4' }],
  },
})
