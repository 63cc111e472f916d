import { testAccountRule } from '../../testing.ts'
import { cluster, clusters, noClusters, ofCluster } from './caches.testing.ts'
import { elasticacheSubnetGroupCheck } from './elasticache-subnet-group-check.ts'

testAccountRule(elasticacheSubnetGroupCheck, {
  'a group of ones own, or the default': {
    facts: [
      clusters(
        cluster('own', { CacheSubnetGroupName: 'private' }),
        cluster('default', { Engine: 'memcached', CacheSubnetGroupName: 'default' }),
      ),
    ],
    expect: { [ofCluster('own')]: 'COMPLIANT', [ofCluster('default')]: 'NON_COMPLIANT' },
  },
  'clusters cannot be read': { facts: [noClusters], expect: { throws: /AccessDenied/ } },
})
