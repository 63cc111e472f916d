import { testAccountRule } from '../../testing.ts'
import { cluster, clusters, group, groups, noClusters, noGroups, ofGroup } from './caches.testing.ts'
import { elasticacheRbacAuthEnabled } from './elasticache-rbac-auth-enabled.ts'

const member = (ReplicationGroupId: string, EngineVersion: string) =>
  cluster(`${ReplicationGroupId}-001`, { ReplicationGroupId, EngineVersion })
const all = [
  clusters(member('users', '6.2.6'), member('none', '7.0.7'), member('old', '5.0.6'), cluster('alone')),
  groups(group('users', { UserGroupIds: ['u'] }), group('none', { UserGroupIds: [] }), group('old'), group('new')),
]

testAccountRule(elasticacheRbacAuthEnabled, {
  'user groups or none; of a group without clusters nothing is said': {
    facts: all,
    expect: { [ofGroup('users')]: 'COMPLIANT', [ofGroup('none')]: 'NON_COMPLIANT', [ofGroup('old')]: 'NOT_APPLICABLE' },
  },
  'an allowed user group': {
    facts: all,
    parameters: { allowedUserGroupIDs: 't,u' },
    expect: { [ofGroup('users')]: 'COMPLIANT', [ofGroup('none')]: 'NON_COMPLIANT', [ofGroup('old')]: 'NOT_APPLICABLE' },
  },
  'another user group': {
    facts: all,
    parameters: { allowedUserGroupIDs: 't' },
    expect: {
      [ofGroup('users')]: 'NON_COMPLIANT',
      [ofGroup('none')]: 'NON_COMPLIANT',
      [ofGroup('old')]: 'NOT_APPLICABLE',
    },
  },
  'clusters cannot be read': { facts: [noClusters, groups()], expect: { throws: /AccessDenied/ } },
  'groups cannot be read': { facts: [clusters(), noGroups], expect: { throws: /AccessDenied/ } },
})
