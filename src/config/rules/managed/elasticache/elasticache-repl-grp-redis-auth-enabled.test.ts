import { testAccountRule } from '../../testing.ts'
import { cluster, clusters, group, groups, noClusters, noGroups, ofGroup } from './caches.testing.ts'
import { elasticacheReplGrpRedisAuthEnabled } from './elasticache-repl-grp-redis-auth-enabled.ts'

const member = (ReplicationGroupId: string, EngineVersion: string) =>
  cluster(`${ReplicationGroupId}-001`, { ReplicationGroupId, EngineVersion })

testAccountRule(elasticacheReplGrpRedisAuthEnabled, {
  'a token or none; of a group without clusters nothing is said': {
    facts: [
      clusters(member('token', '5.0.6'), member('none', '5.0.6'), member('later', '6.0.5')),
      groups(
        group('token', { AuthTokenEnabled: true }),
        group('none', { AuthTokenEnabled: false }),
        group('later', { AuthTokenEnabled: false }),
        group('new', { AuthTokenEnabled: false }),
      ),
    ],
    expect: {
      [ofGroup('token')]: 'COMPLIANT',
      [ofGroup('none')]: 'NON_COMPLIANT',
      [ofGroup('later')]: 'NOT_APPLICABLE',
    },
  },
  'clusters cannot be read': { facts: [noClusters, groups()], expect: { throws: /AccessDenied/ } },
  'groups cannot be read': { facts: [clusters(), noGroups], expect: { throws: /AccessDenied/ } },
})
