import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { appmeshVirtualNodeIpPreference } from './appmesh-virtual-node-ip-preference.ts'

const asked = { ipPreference: 'IPv6_ONLY' }
const node = (ServiceDiscovery: object) => ({ configuration: { Spec: { ServiceDiscovery } } as never })

for (const rule of appmeshVirtualNodeIpPreference as readonly AnyItemRule[]) {
  const [its, other] = rule.identifier.includes('CLOUD_MAP') ? ['AWSCloudMap', 'DNS'] : ['DNS', 'AWSCloudMap']
  testRule(rule, {
    COMPLIANT: { 'as asked': [node({ [its]: { IpPreference: 'IPv6_ONLY' } }), asked] },
    NON_COMPLIANT: {
      another: [node({ [its]: { IpPreference: 'IPv4_ONLY' } }), asked],
      none: [node({ [its]: {} }), asked],
    },
    NOT_APPLICABLE: {
      'discovered otherwise': [node({ [other]: { IpPreference: 'IPv4_ONLY' } }), asked],
      'not discovered': [{ configuration: { MeshName: 'mesh' } }, asked],
    },
  })
}
