import { testRule } from '../../testing.ts'
import { eipAssociated } from './eip-associated.ts'

const address = (more: Record<string, string | null>) => ({ configuration: { publicIp: '198.51.100.1', ...more } })

testRule(eipAssociated, {
  COMPLIANT: {
    'with an association': address({ associationId: 'eipassoc-1' }),
    'with an interface': address({ networkInterfaceId: 'eni-1' }),
    'with an instance': address({ instanceId: 'i-1' }),
  },
  NON_COMPLIANT: { 'with nothing': address({}), 'with null': address({ associationId: null, instanceId: '' }) },
})
