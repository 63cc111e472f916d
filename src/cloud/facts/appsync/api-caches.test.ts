import { inPages, testFact } from '../../fact.testing.ts'
import { apiCaches } from './api-caches.ts'

testFact(apiCaches, {
  'of the APIs of every page': {
    answers: {
      'appsync:ListGraphqlApis': inPages(
        'nextToken',
        { graphqlApis: [{ apiId: 'plain' }, { apiId: 'none' }] },
        { graphqlApis: [{ apiId: 'encrypted' }] },
      ),
      'appsync:GetApiCache': ({ apiId }: { apiId: string }) => {
        if (apiId === 'none') throw Object.assign(new Error('no cache'), { name: 'NotFoundException' })
        return { apiCache: { type: 'SMALL', atRestEncryptionEnabled: apiId === 'encrypted' } }
      },
    },
    expect: [
      { apiId: 'plain', cache: { encryptedAtRest: false } },
      { apiId: 'none' },
      { apiId: 'encrypted', cache: { encryptedAtRest: true } },
    ],
  },
})
