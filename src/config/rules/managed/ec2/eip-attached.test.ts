import { testRule } from '../../testing.ts'
import { eipAttached } from './eip-attached.ts'

const address = (associationId: string | null) => ({ configuration: { allocationId: 'eipalloc-1', associationId } })

testRule(eipAttached, {
  COMPLIANT: { attached: address('eipassoc-1') },
  NON_COMPLIANT: {
    'not attached, null': address(null),
    'not attached, absent': { configuration: { allocationId: 'eipalloc-1' } },
    'an empty id': address(''),
  },
  INSUFFICIENT_DATA: { 'no text': { configuration: { associationId: ['eipassoc-1'] } } },
})
