import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { appconfigDeploymentStrategyMinimumFinalBakeTime } from './appconfig-deployment-strategy-minimum-final-bake-time.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(appconfigDeploymentStrategyMinimumFinalBakeTime, {
  COMPLIANT: {
    'as long as the default': given({ FinalBakeTimeInMinutes: 30 }),
    'as long as asked': [given({ FinalBakeTimeInMinutes: 5 }), { minBakeTime: '5' }],
  },
  NON_COMPLIANT: {
    'a minute less': given({ FinalBakeTimeInMinutes: 29 }),
    'less than asked': [given({ FinalBakeTimeInMinutes: 30 }), { minBakeTime: '31' }],
    none: given({ Name: 'fast' }),
  },
})
