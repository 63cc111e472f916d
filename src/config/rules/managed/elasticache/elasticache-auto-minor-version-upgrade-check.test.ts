import { testAccountRule } from '../../testing.ts'
import { cluster, clusters, noClusters, ofCluster } from './caches.testing.ts'
import { elasticacheAutoMinorVersionUpgradeCheck } from './elasticache-auto-minor-version-upgrade-check.ts'

testAccountRule(elasticacheAutoMinorVersionUpgradeCheck, {
  'on or off': {
    facts: [
      clusters(
        cluster('on', { AutoMinorVersionUpgrade: true }),
        cluster('off', { Engine: 'valkey', AutoMinorVersionUpgrade: false }),
        cluster('unsaid'),
        cluster('memcached', { Engine: 'memcached' }),
      ),
    ],
    expect: {
      [ofCluster('on')]: 'COMPLIANT',
      [ofCluster('off')]: 'NON_COMPLIANT',
      [ofCluster('unsaid')]: 'NON_COMPLIANT',
      [ofCluster('memcached')]: 'NOT_APPLICABLE',
    },
  },
  'clusters cannot be read': { facts: [noClusters], expect: { throws: /AccessDenied/ } },
})
