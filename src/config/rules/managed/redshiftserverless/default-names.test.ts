import type { AnyAccountRule } from '../../managed-rule.ts'
import { testAccountRule } from '../../testing.ts'
import { defaultNames } from './default-names.ts'
import { listedNamespaces, namespace, noNamespaces, ofNamespace } from './serverless.testing.ts'

for (const rule of defaultNames as readonly AnyAccountRule[]) {
  testAccountRule(rule, {
    'the default or another': {
      facts: listedNamespaces(
        namespace('default', { adminUsername: 'admin', dbName: 'dev' }),
        namespace('own', { adminUsername: 'dev', dbName: 'admin' }),
      ),
      expect: { [ofNamespace('default')]: 'NON_COMPLIANT', [ofNamespace('own')]: 'COMPLIANT' },
    },
    'namespaces cannot be read': { facts: noNamespaces, expect: { throws: /AccessDenied/ } },
  })
}
