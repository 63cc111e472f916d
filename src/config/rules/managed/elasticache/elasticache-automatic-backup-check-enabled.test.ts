import { testAccountRule } from '../../testing.ts'
import { cluster, clusters, group, groups, noClusters, noGroups, ofCluster } from './caches.testing.ts'
import { elasticacheAutomaticBackupCheckEnabled } from './elasticache-automatic-backup-check-enabled.ts'

testAccountRule(elasticacheAutomaticBackupCheckEnabled, {
  'backups or none': {
    facts: [
      clusters(
        cluster('kept', { SnapshotRetentionLimit: 1 }),
        cluster('none', { SnapshotRetentionLimit: 0 }),
        cluster('unsaid'),
        cluster('valkey', { Engine: 'valkey', SnapshotRetentionLimit: 0 }),
        cluster('member', { ReplicationGroupId: 'group', SnapshotRetentionLimit: 0 }),
        cluster('memcached', { Engine: 'memcached' }),
      ),
      groups(group('group', { SnapshotRetentionLimit: 5 })),
    ],
    expect: {
      [ofCluster('kept')]: 'COMPLIANT',
      [ofCluster('none')]: 'NON_COMPLIANT',
      [ofCluster('unsaid')]: 'NON_COMPLIANT',
      [ofCluster('valkey')]: 'NON_COMPLIANT',
      [ofCluster('member')]: 'COMPLIANT',
      [ofCluster('memcached')]: 'NOT_APPLICABLE',
    },
  },
  'for long enough': {
    facts: [
      clusters(cluster('a', { SnapshotRetentionLimit: 6 }), cluster('b', { SnapshotRetentionLimit: 7 })),
      groups(),
    ],
    parameters: { snapshotRetentionPeriod: '7' },
    expect: { [ofCluster('a')]: 'NON_COMPLIANT', [ofCluster('b')]: 'COMPLIANT' },
  },
  'clusters cannot be read': { facts: [noClusters, groups()], expect: { throws: /AccessDenied/ } },
  'groups cannot be read': { facts: [clusters(), noGroups], expect: { throws: /AccessDenied/ } },
})
