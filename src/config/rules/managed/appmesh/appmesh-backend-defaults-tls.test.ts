import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { appmeshBackendDefaultsTls } from './appmesh-backend-defaults-tls.ts'

const policy = (ClientPolicy: object) => ({ configuration: { Spec: { BackendDefaults: { ClientPolicy } } } as never })

for (const rule of appmeshBackendDefaultsTls as readonly AnyItemRule[]) {
  testRule(rule, {
    COMPLIANT: {
      enforced: policy({ Tls: { Enforce: true } }),
      'enforced by default': policy({ Tls: { Ports: [443] } }),
    },
    NON_COMPLIANT: {
      'not enforced': policy({ Tls: { Enforce: false } }),
      'no TLS': policy({ Tls: null }),
      'no client policy': { configuration: { Spec: { Listeners: [] } } },
      'no specification': { configuration: { MeshName: 'mesh' } },
    },
  })
}
