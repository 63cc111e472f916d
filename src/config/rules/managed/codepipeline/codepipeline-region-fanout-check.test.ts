import { testRule } from '../../testing.ts'
import { codepipelineRegionFanoutCheck } from './codepipeline-region-fanout-check.ts'
import { stages } from './stages.testing.ts'

testRule(codepipelineRegionFanoutCheck, {
  COMPLIANT: {
    'one region first': stages('Deploy', [undefined]),
    'one region twice': stages('Deploy', [undefined, 'us-east-1']),
    'one, three, twelve': stages('Deploy', ['a'], ['a', 'b', 'c'], [...'abcdefghijkl']),
    'one, two, with a factor of two': [stages('Deploy', ['a'], ['a', 'b']), { regionFanoutFactor: '2' }],
    'no deployments': stages('Build', ['a', 'b']),
  },
  NON_COMPLIANT: {
    'two regions first': stages('Deploy', ['us-east-2', undefined]),
    'one, four': stages('Deploy', ['a'], ['a', 'b', 'c', 'd']),
    'one, three, thirteen': stages('Deploy', ['a'], ['a', 'b', 'c'], [...'abcdefghijklm']),
    'one, three, with a factor of two': [stages('Deploy', ['a'], ['a', 'b', 'c']), { regionFanoutFactor: '2' }],
  },
})
