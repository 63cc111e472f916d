import { apiCaches } from '../../../../cloud/facts/appsync/api-caches.ts'
import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/appsync-cache-encryption-at-rest.html */
export const appsyncCacheEncryptionAtRest = managedRule({
  identifier: 'APPSYNC_CACHE_ENCRYPTION_AT_REST',

  async evaluateAll({ fact }) {
    return (await fact(apiCaches)).map(({ apiId, cache }) => ({
      resourceType: 'AWS::AppSync::GraphQLApi',
      resourceId: apiId,
      verdict:
        cache === undefined
          ? notApplicable
          : cache.encryptedAtRest
            ? compliant
            : nonCompliant("The API's cache is not encrypted at rest."),
    }))
  },
})
