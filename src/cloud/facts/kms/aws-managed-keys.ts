import { fact } from '../../fact.ts'

/**
 * The ids of the keys that AWS manages for its services, by alias (`alias/aws/ecr`). A service that was not used yet has none.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html
 */
export const awsManagedKeys = fact<ReadonlyMap<string, string>>({
  name: 'kms-aws-managed-keys',
  permissions: ['kms:ListAliases'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('kms')
    const keys = new Map<string, string>()
    for await (const page of sdk.paginateListAliases({ client, pageSize: 100 }, {}))
      for (const { AliasName: alias, TargetKeyId: key } of page.Aliases ?? [])
        if (alias?.startsWith('alias/aws/') && key !== undefined) keys.set(alias, key)
    return keys
  },
})
