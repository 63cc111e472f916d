import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { fact } from '../../fact.ts'
import { unlessGone } from '../../unless-gone.ts'

export interface CachedApi {
  readonly apiId: string
  /** Absent when the API has none. */
  readonly cache?: { readonly encryptedAtRest: boolean }
}

/** Calls that run at once. */
const AT_ONCE = 4

/**
 * The GraphQL APIs of the account with their caches.
 * https://docs.aws.amazon.com/appsync/latest/APIReference/API_GetApiCache.html
 */
export const apiCaches = fact<readonly CachedApi[]>({
  name: 'appsync-api-caches',
  permissions: ['appsync:ListGraphqlApis', 'appsync:GetApiCache'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('appsync')
    return Array.fromAsync(
      mapConcurrently(apiIds(cloud), AT_ONCE, async (apiId): Promise<CachedApi> => {
        const found = await unlessGone(client.send(new sdk.GetApiCacheCommand({ apiId })), 'NotFoundException')
        if (found?.apiCache === undefined) return { apiId }
        return { apiId, cache: { encryptedAtRest: found.apiCache.atRestEncryptionEnabled === true } }
      }),
    )
  },
})

async function* apiIds(cloud: Cloud): AsyncGenerator<string> {
  const { sdk, client } = await cloud.service('appsync')
  for await (const page of sdk.paginateListGraphqlApis({ client, pageSize: 25 }, {}))
    for (const { apiId } of page.graphqlApis ?? []) yield apiId!
}
