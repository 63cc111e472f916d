import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { appmeshListeners } from './appmesh-listeners.ts'

const listeners = (...Listeners: object[]) => ({
  configuration: { Spec: { Listeners } } as never,
  beyondSchema: 'the members are empty structures here',
})
const port = { PortMapping: { Port: 8080, Protocol: 'http' } }

for (const rule of appmeshListeners as readonly AnyItemRule[]) {
  const member = rule.identifier.includes('HEALTH') ? 'HealthCheck' : 'OutlierDetection'
  const other = rule.identifier.includes('HEALTH') ? 'OutlierDetection' : 'HealthCheck'
  testRule(rule, {
    COMPLIANT: {
      'one that has it': listeners({ ...port, [member]: { any: 'thing' } }),
      'no listeners': listeners(),
      'none said': { configuration: { MeshName: 'mesh' } },
    },
    NON_COMPLIANT: {
      'one that does not': listeners(port),
      'a second one that does not': listeners({ ...port, [member]: {} }, { ...port, [other]: {} }),
    },
    INSUFFICIENT_DATA: { 'no list': { configuration: { Spec: { Listeners: 'all' } } } },
  })
}
