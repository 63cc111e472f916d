import { fact } from '../../fact.ts'

/** When a secret was made, read and rotated; never its value. */
export interface SecretUse {
  readonly arn: string
  readonly created: Date
  readonly accessed?: Date
  readonly rotated?: Date
}

/**
 * The account's secrets, without those that wait for their deletion.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html
 */
export const secrets = fact<readonly SecretUse[]>({
  name: 'secrets-manager-secrets',
  permissions: ['secretsmanager:ListSecrets'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('secrets-manager')
    const found: SecretUse[] = []
    for await (const page of sdk.paginateListSecrets({ client, pageSize: 100 }, {}))
      for (const { ARN, CreatedDate, LastAccessedDate, LastRotatedDate } of page.SecretList ?? [])
        found.push({ arn: ARN!, created: CreatedDate!, accessed: LastAccessedDate, rotated: LastRotatedDate })
    return found
  },
})
