import { fact } from '../../fact.ts'
import { pages } from '../../pages.ts'

export interface DaxCluster {
  readonly name: string
  /** `ENABLED` when it encrypts what it stores. */
  readonly encryption?: string
  /** `TLS` or `NONE`. */
  readonly endpointEncryption?: string
}

/**
 * The DAX clusters of the account.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_dax_DescribeClusters.html
 */
export const daxClusters = fact<readonly DaxCluster[]>({
  name: 'dax-clusters',
  permissions: ['dax:DescribeClusters'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('dax')
    const all = pages(
      (NextToken) => client.send(new sdk.DescribeClustersCommand({ MaxResults: 100, NextToken })),
      (page) => page.NextToken,
    )
    const found: DaxCluster[] = []
    for await (const { Clusters = [] } of all)
      for (const { ClusterName, SSEDescription, ClusterEndpointEncryptionType: endpointEncryption } of Clusters)
        found.push({ name: ClusterName!, encryption: SSEDescription?.Status, endpointEncryption })
    return found
  },
})
