import { testRule } from '../../testing.ts'
import { desiredInstanceType } from './desired-instance-type.ts'

const instance = (instanceType: string | null) => ({ configuration: { instanceId: 'i-1', instanceType } })
const small = { instanceType: 't3.small, m5.large' }

testRule(desiredInstanceType, {
  COMPLIANT: { 'one of the list': [instance('m5.large'), small] },
  NON_COMPLIANT: {
    another: [instance('m5.xlarge'), small],
    'a prefix of one': [instance('m5.larg'), small],
    unknown: [instance(null), small],
  },
})
