import { compareVersions } from '../../../../lib/dotted-version.ts'
import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import type { Parameter } from '../../parameters.ts'
import { judgedClusters } from './judged-caches.ts'

/** Three numbers with dots between them. */
const version: Parameter<string> = {
  kind: 'text',
  required: true,
  parse(text) {
    if (!/^\d{1,9}\.\d{1,9}\.\d{1,9}$/.test(text.trim())) throw new Error('must be a version such as 7.0.7')
    return text.trim()
  },
}

/**
 * Valkey has versions of its own, of which nothing is asked.
 * https://docs.aws.amazon.com/config/latest/developerguide/elasticache-supported-engine-version.html
 */
export const elasticacheSupportedEngineVersion = managedRule({
  identifier: 'ELASTICACHE_SUPPORTED_ENGINE_VERSION',
  parameters: { latestMemcachedVersion: version, latestRedisVersion: version },

  evaluateAll(account, { latestMemcachedVersion, latestRedisVersion }) {
    const wanted = new Map([
      ['memcached', latestMemcachedVersion],
      ['redis', latestRedisVersion],
    ])
    return judgedClusters(account, ({ Engine: engine = '', EngineVersion: actual }) => {
      const least = wanted.get(engine.toLowerCase())
      if (least === undefined) return notApplicable
      if (actual === undefined) return undefined
      return compareVersions(actual, least) < 0
        ? nonCompliant(`The version of ${engine} is ${actual}, older than ${least}.`)
        : compliant
    })
  },
})
