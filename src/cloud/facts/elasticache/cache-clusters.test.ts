import { inPages, testFact } from '../../fact.testing.ts'
import { cacheClusters } from './cache-clusters.ts'

const described = {
  Engine: 'redis',
  EngineVersion: '6.2.6',
  ReplicationGroupId: 'group',
  SnapshotRetentionLimit: 7,
  AutoMinorVersionUpgrade: true,
  CacheSubnetGroupName: 'private',
}

testFact(cacheClusters, {
  'of every page': {
    answers: {
      'elasticache:DescribeCacheClusters': inPages(
        'Marker',
        { CacheClusters: [{ CacheClusterId: 'one', ...described, CacheNodeType: 'cache.t4g.micro' }] },
        { CacheClusters: [{ CacheClusterId: 'two', ...described }] },
      ),
    },
    expect: [
      { id: 'one', ...described },
      { id: 'two', ...described },
    ],
  },
  none: { answers: { 'elasticache:DescribeCacheClusters': {} }, expect: [] },
})
