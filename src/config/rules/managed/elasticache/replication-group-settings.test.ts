import type { AnyAccountRule } from '../../managed-rule.ts'
import { testAccountRule } from '../../testing.ts'
import { group, groups, noGroups, ofGroup } from './caches.testing.ts'
import { replicationGroupSettings } from './replication-group-settings.ts'

const on = { AutomaticFailover: 'enabled', TransitEncryptionEnabled: true } as const
const off = { AutomaticFailover: 'enabling', TransitEncryptionEnabled: false } as const

for (const rule of replicationGroupSettings as readonly AnyAccountRule[]) {
  testAccountRule(rule, {
    'on or off': {
      facts: [groups(group('on', on), group('off', off), group('unsaid'))],
      expect: {
        [ofGroup('on')]: 'COMPLIANT',
        [ofGroup('off')]: 'NON_COMPLIANT',
        [ofGroup('unsaid')]: 'NON_COMPLIANT',
      },
    },
    'groups cannot be read': { facts: [noGroups], expect: { throws: /AccessDenied/ } },
  })
}
