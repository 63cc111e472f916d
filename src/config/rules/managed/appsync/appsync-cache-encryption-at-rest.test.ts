import { apiCaches } from '../../../../cloud/facts/appsync/api-caches.ts'
import { testAccountRule } from '../../testing.ts'
import { appsyncCacheEncryptionAtRest } from './appsync-cache-encryption-at-rest.ts'

testAccountRule(appsyncCacheEncryptionAtRest, {
  'a cache or none': {
    facts: [
      [
        apiCaches,
        [
          { apiId: 'on', cache: { encryptedAtRest: true } },
          { apiId: 'off', cache: { encryptedAtRest: false } },
          { apiId: 'none' },
        ],
      ],
    ],
    expect: {
      'AWS::AppSync::GraphQLApi on': 'COMPLIANT',
      'AWS::AppSync::GraphQLApi off': 'NON_COMPLIANT',
      'AWS::AppSync::GraphQLApi none': 'NOT_APPLICABLE',
    },
  },
  'caches cannot be read': { facts: [[apiCaches, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
