import type { Json } from '../../../../lib/json.ts'
import type { AnyAccountRule } from '../../managed-rule.ts'
import { testAccountRule } from '../../testing.ts'
import { configured } from '../families/at.testing.ts'
import { periodicFlags } from './periodic-flags.ts'

const samples: Readonly<Record<string, readonly [resourceType: string, path: string, wanted: boolean]>> = {
  MQ_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED: ['AWS::AmazonMQ::Broker', 'AutoMinorVersionUpgrade', true],
  MQ_NO_PUBLIC_ACCESS: ['AWS::AmazonMQ::Broker', 'PubliclyAccessible', false],
}

for (const rule of periodicFlags as readonly AnyAccountRule[]) {
  const [resourceType, path, wanted] = samples[rule.identifier]!
  const having = (resourceId: string, value: Json) => ({ resourceType, resourceId, ...configured(path, value) })
  const off = wanted ? 'NON_COMPLIANT' : 'COMPLIANT'
  testAccountRule(rule, {
    'on or off': {
      items: [having('on', true), having('off', false), having('null', null), having('unreadable', [])],
      expect: {
        [`${resourceType} on`]: wanted ? 'COMPLIANT' : 'NON_COMPLIANT',
        [`${resourceType} off`]: off,
        [`${resourceType} null`]: off,
      },
    },
  })
}
