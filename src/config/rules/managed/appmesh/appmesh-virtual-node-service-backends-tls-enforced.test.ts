import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { appmeshVirtualNodeServiceBackendsTlsEnforced } from './appmesh-virtual-node-service-backends-tls-enforced.ts'

const given = (configuration: JsonObject) => ({ configuration })

const backend = (Enforce: boolean) => ({
  VirtualService: { VirtualServiceName: 'a.local', ClientPolicy: { Tls: { Enforce } } },
})
const node = (...Backends: JsonObject[]) => given({ Spec: { Backends } })

testRule(appmeshVirtualNodeServiceBackendsTlsEnforced, {
  COMPLIANT: {
    enforced: node(backend(true), backend(true)),
    'nothing said': node({ VirtualService: { VirtualServiceName: 'a.local' } }),
  },
  NON_COMPLIANT: { 'not enforced for one': node(backend(true), backend(false)) },
  NOT_APPLICABLE: { 'no backends': node(), 'none said': given({ MeshName: 'mesh' }) },
  INSUFFICIENT_DATA: { 'no list': given({ Spec: { Backends: 'all' } }) },
})
