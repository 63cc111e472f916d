import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'

/**
 * An alias that points to a key: those that AWS holds ready for its services before their first use are none yet.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html
 */
export const kmsAlias = resourceType({
  type: 'AWS::KMS::Alias',
  permissions: ['kms:ListAliases'],
  changedBy: [
    {
      eventSource: 'kms.amazonaws.com',
      eventNames: ['CreateAlias', 'DeleteAlias', 'UpdateAlias'],
      id: ['requestParameters.aliasName'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('kms')
    for await (const page of sdk.paginateListAliases({ client, pageSize: 100 }, {})) {
      for (const alias of page.Aliases ?? []) {
        const named = { resourceId: alias.AliasName!, resourceName: alias.AliasName, arn: alias.AliasArn }
        if (alias.TargetKeyId === undefined || !isWanted(only, named)) continue
        yield {
          ...named,
          availabilityZone: 'Regional',
          resourceCreationTime: alias.CreationDate,
          configuration: shape('AWS::KMS::Alias', alias),
        }
      }
    }
  },
})
