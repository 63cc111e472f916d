import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/**
 * Each method with settings of its own must be cached.
 * https://docs.aws.amazon.com/config/latest/developerguide/api-gw-cache-enabled-and-encrypted.html
 */
export const apiGwCacheEnabledAndEncrypted = managedRule({
  identifier: 'API_GW_CACHE_ENABLED_AND_ENCRYPTED',
  resourceTypes: ['AWS::ApiGateway::Stage'],

  evaluate({ configuration }) {
    if (configuration.flag('cacheClusterEnabled') !== true) return nonCompliant('The stage has no cache.')
    const methods = configuration.entries('methodSettings')
    if (methods.length === 0) return nonCompliant('No method is cached.')
    for (const [path, method] of methods) {
      if (method.flag('cachingEnabled') !== true) return nonCompliant(`${path} is not cached.`)
      if (method.flag('cacheDataEncrypted') !== true) return nonCompliant(`What is cached of ${path} is not encrypted.`)
    }
    return compliant
  },
})
