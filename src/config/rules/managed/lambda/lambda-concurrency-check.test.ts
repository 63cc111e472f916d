import type { Json } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { lambdaConcurrencyCheck } from './lambda-concurrency-check.ts'

const reserving = (reservedConcurrentExecutions: Json) => ({
  configuration: { functionName: 'f' },
  supplementaryConfiguration: { Concurrency: { reservedConcurrentExecutions } },
})
const limits = { ConcurrencyLimitLow: '10', ConcurrencyLimitHigh: '20' }

testRule(lambdaConcurrencyCheck, {
  COMPLIANT: {
    'any, without limits': reserving(1),
    'none may run': reserving(0),
    'at the lower limit': [reserving(10), limits],
    'at the higher limit': [reserving(20), limits],
    'under the only limit': [reserving(1), { ConcurrencyLimitHigh: '20' }],
    'over the only limit': [reserving(100), { ConcurrencyLimitLow: '10' }],
    'it stands as a text': {
      configuration: { functionName: 'f' },
      supplementaryConfiguration: { Concurrency: '{"reservedConcurrentExecutions":5}' },
    },
  },
  NON_COMPLIANT: {
    'too low': [reserving(9), limits],
    'too high': [reserving(21), limits],
    null: reserving(null),
    none: { configuration: { functionName: 'f' } },
    'an empty text': { configuration: { functionName: 'f' }, supplementaryConfiguration: { Concurrency: '' } },
  },
  INSUFFICIENT_DATA: { 'it is no number': reserving('many') },
})
