import { testRule } from '../../testing.ts'
import { approvedAmisById } from './approved-amis-by-id.ts'

const instance = (imageId: string | null, name = 'running') => ({ configuration: { imageId, state: { name } } })
const amis = { amiIds: 'ami-1, ami-2' }

testRule(approvedAmisById, {
  COMPLIANT: { 'the first': [instance('ami-1'), amis], 'the second': [instance('ami-2'), amis] },
  NON_COMPLIANT: { another: [instance('ami-3'), amis], unknown: [instance(null), amis] },
  NOT_APPLICABLE: {
    'a stopped one': [instance('ami-3', 'stopped'), amis],
    'no state': [{ configuration: { imageId: 'ami-3' } }, amis],
  },
  INSUFFICIENT_DATA: {
    'a list of AMIs': [{ configuration: { imageId: ['ami-1'], state: { name: 'running' } } }, amis],
  },
})
