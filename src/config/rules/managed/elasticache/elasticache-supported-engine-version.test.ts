import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readParameters } from '../../parameters.ts'
import { testAccountRule } from '../../testing.ts'
import { cluster, clusters, noClusters, ofCluster } from './caches.testing.ts'
import { elasticacheSupportedEngineVersion } from './elasticache-supported-engine-version.ts'

const parameters = { latestMemcachedVersion: '1.6.17', latestRedisVersion: '7.0.7' }
const having = (Engine: string, EngineVersion?: string) => ({ Engine, EngineVersion })

testAccountRule(elasticacheSupportedEngineVersion, {
  'old and new': {
    facts: [
      clusters(
        cluster('redis', having('redis', '7.0.7')),
        cluster('newer', having('redis', '7.1.0')),
        cluster('older', having('redis', '6.2.6')),
        cluster('memcached', having('memcached', '1.6.17')),
        cluster('old-memcached', having('memcached', '1.6.6')),
        cluster('valkey', having('valkey', '7.2.6')),
        cluster('unsaid', having('redis')),
      ),
    ],
    parameters,
    expect: {
      [ofCluster('redis')]: 'COMPLIANT',
      [ofCluster('newer')]: 'COMPLIANT',
      [ofCluster('older')]: 'NON_COMPLIANT',
      [ofCluster('memcached')]: 'COMPLIANT',
      [ofCluster('old-memcached')]: 'NON_COMPLIANT',
      [ofCluster('valkey')]: 'NOT_APPLICABLE',
    },
  },
  'clusters cannot be read': { facts: [noClusters], parameters, expect: { throws: /AccessDenied/ } },
})

test('versions have three numbers', () => {
  const read = (latestRedisVersion: string) =>
    readParameters(elasticacheSupportedEngineVersion.parameters!, { ...parameters, latestRedisVersion })
  assert.throws(() => read('7.0'), /must be a version/)
  assert.throws(() => read('latest'), /must be a version/)
})
