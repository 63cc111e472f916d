import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { instanceGraviton } from './instance-graviton.ts'

const instance = (instanceType: string, more: JsonObject = {}) => ({ configuration: { instanceType, ...more } })

testRule(instanceGraviton, {
  COMPLIANT: { 'has one': instance('m7g.large'), 'has no peer': instance('u-6tb1.metal') },
  NON_COMPLIANT: {
    'has a peer': instance('m5.large'),
    'Linux, with a peer': instance('t3.micro', { platformDetails: 'Linux/UNIX' }),
  },
  NOT_APPLICABLE: {
    Windows: instance('m5.large', { platform: 'windows' }),
    'Windows with SQL Server': instance('m5.large', { platformDetails: 'Windows with SQL Server Standard' }),
  },
})
