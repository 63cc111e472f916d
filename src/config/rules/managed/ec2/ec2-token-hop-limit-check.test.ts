import { testRule } from '../../testing.ts'
import { ec2TokenHopLimitCheck } from './ec2-token-hop-limit-check.ts'

const instance = (httpPutResponseHopLimit: number | null) => ({
  configuration: { metadataOptions: { httpPutResponseHopLimit } },
})

testRule(ec2TokenHopLimitCheck, {
  COMPLIANT: {
    'one hop': instance(1),
    'none is said': instance(null),
    'as many as allowed': [instance(2), { tokenHopLimit: '2' }],
  },
  NON_COMPLIANT: { 'two hops': instance(2), 'more than allowed': [instance(3), { tokenHopLimit: '2' }] },
  INSUFFICIENT_DATA: { 'no number': { configuration: { metadataOptions: { httpPutResponseHopLimit: 'few' } } } },
})
