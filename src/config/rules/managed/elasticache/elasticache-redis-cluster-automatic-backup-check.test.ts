import { testAccountRule } from '../../testing.ts'
import { cluster, clusters, group, groups, noClusters, noGroups, ofCluster, ofGroup } from './caches.testing.ts'
import { elasticacheRedisClusterAutomaticBackupCheck } from './elasticache-redis-cluster-automatic-backup-check.ts'

testAccountRule(elasticacheRedisClusterAutomaticBackupCheck, {
  'after 15 days': {
    facts: [
      clusters(
        cluster('long', { SnapshotRetentionLimit: 15 }),
        cluster('short', { SnapshotRetentionLimit: 14 }),
        cluster('member', { ReplicationGroupId: 'long', SnapshotRetentionLimit: 0 }),
        cluster('memcached', { Engine: 'memcached' }),
      ),
      groups(group('long', { SnapshotRetentionLimit: 15 }), group('none')),
    ],
    expect: {
      [ofCluster('long')]: 'COMPLIANT',
      [ofCluster('short')]: 'NON_COMPLIANT',
      [ofCluster('memcached')]: 'NOT_APPLICABLE',
      [ofGroup('long')]: 'COMPLIANT',
      [ofGroup('none')]: 'NON_COMPLIANT',
    },
  },
  'after the days asked for': {
    facts: [clusters(cluster('a', { SnapshotRetentionLimit: 1 })), groups()],
    parameters: { snapshotRetentionPeriod: '1' },
    expect: { [ofCluster('a')]: 'COMPLIANT' },
  },
  'clusters cannot be read': { facts: [noClusters, groups()], expect: { throws: /AccessDenied/ } },
  'groups cannot be read': { facts: [clusters(), noGroups], expect: { throws: /AccessDenied/ } },
})
