import { testRule } from '../../testing.ts'
import { ec2Imdsv2Check } from './ec2-imdsv2-check.ts'

const instance = (httpTokens: string | null, name = 'running') => ({
  configuration: { state: { name }, metadataOptions: { httpTokens } },
})

testRule(ec2Imdsv2Check, {
  COMPLIANT: { 'tokens are required': instance('required'), 'on a stopped one, too': instance('required', 'stopped') },
  NON_COMPLIANT: {
    'tokens are optional': instance('optional'),
    'nothing is said of tokens': instance(null),
    'nothing is said of the service': { configuration: { instanceId: 'i-1' } },
  },
  NOT_APPLICABLE: { 'it is terminated': instance('optional', 'terminated') },
  INSUFFICIENT_DATA: { 'no text': { configuration: { metadataOptions: { httpTokens: [] } } } },
})
