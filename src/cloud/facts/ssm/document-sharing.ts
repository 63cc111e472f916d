import { mapConcurrently } from '../../concurrently.ts'
import { fact } from '../../fact.ts'

export interface SharedDocument {
  readonly name: string
  readonly isPublic: boolean
}

const AT_ONCE = 4

/**
 * The account's own documents, and whether all accounts may use them.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeDocumentPermission.html
 */
export const documentSharing = fact<readonly SharedDocument[]>({
  name: 'ssm-document-sharing',
  permissions: ['ssm:DescribeDocumentPermission', 'ssm:ListDocuments'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('ssm')
    const names = async function* () {
      const own = { Filters: [{ Key: 'Owner', Values: ['Self'] }] }
      for await (const page of sdk.paginateListDocuments({ client, pageSize: 50 }, own))
        for (const { Name } of page.DocumentIdentifiers ?? []) yield Name!
    }
    const found: SharedDocument[] = []
    const each = mapConcurrently(names(), AT_ONCE, async (Name) => {
      const command = new sdk.DescribeDocumentPermissionCommand({ Name, PermissionType: 'Share' })
      // A public document is shared with `all` and nobody else: the first page says it.
      const { AccountIds = [] } = await client.send(command)
      return { name: Name, isPublic: AccountIds.some((id) => id.toLowerCase() === 'all') }
    })
    for await (const document of each) found.push(document)
    return found
  },
})
