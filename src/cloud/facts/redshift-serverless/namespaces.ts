import type { Namespace } from '@aws-sdk/client-redshift-serverless'
import { fact } from '../../fact.ts'

export type ServerlessNamespace = Pick<Namespace, 'adminUsername' | 'dbName' | 'kmsKeyId' | 'logExports'> & {
  readonly name: string
}

/**
 * The namespaces of Redshift Serverless.
 * https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_ListNamespaces.html
 */
export const namespaces = fact<readonly ServerlessNamespace[]>({
  name: 'redshift-serverless-namespaces',
  permissions: ['redshift-serverless:ListNamespaces'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('redshift-serverless')
    const found: ServerlessNamespace[] = []
    for await (const page of sdk.paginateListNamespaces({ client, pageSize: 100 }, {}))
      for (const { namespaceName, adminUsername, dbName, kmsKeyId, logExports } of page.namespaces ?? [])
        found.push({ name: namespaceName!, adminUsername, dbName, kmsKeyId, logExports })
    return found
  },
})
