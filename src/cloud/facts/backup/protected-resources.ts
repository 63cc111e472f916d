import type { ProtectedResource } from '@aws-sdk/client-backup'
import type { Cloud } from '../../clients.ts'

/**
 * The resources that AWS Backup has backed up in the region: one each, however many recovery points there are.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ListProtectedResources.html
 */
export async function* protectedResources(cloud: Cloud): AsyncGenerator<ProtectedResource> {
  const { sdk, client } = await cloud.service('backup')
  for await (const page of sdk.paginateListProtectedResources({ client, pageSize: 1000 }, {})) yield* page.Results ?? []
}
