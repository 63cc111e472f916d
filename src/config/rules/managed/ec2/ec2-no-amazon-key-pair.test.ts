import { testRule } from '../../testing.ts'
import { ec2NoAmazonKeyPair } from './ec2-no-amazon-key-pair.ts'

const instance = (keyName: string | null, name = 'running') => ({ configuration: { keyName, state: { name } } })

testRule(ec2NoAmazonKeyPair, {
  COMPLIANT: { none: instance(null), 'an empty name': instance('') },
  NON_COMPLIANT: { one: instance('admin') },
  NOT_APPLICABLE: { 'a stopped one': instance('admin', 'stopped') },
  INSUFFICIENT_DATA: { 'no text': { configuration: { keyName: {}, state: { name: 'running' } } } },
})
