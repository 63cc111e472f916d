import type { Cluster } from '@aws-sdk/client-emr'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { fact } from '../../fact.ts'

/** A cluster that has not ended; nothing of its Kerberos attributes, as those hold passwords. */
export interface ActiveCluster {
  readonly id: string
  readonly state?: string
  readonly collection?: string
  /** The name of its security configuration. */
  readonly securityConfiguration?: string
}

/** Calls that run at once; EMR allows few a second. */
const AT_ONCE = 2

/**
 * The clusters of the account that start, run or wait.
 * https://docs.aws.amazon.com/emr/latest/APIReference/API_DescribeCluster.html
 */
export const activeClusters = fact<readonly ActiveCluster[]>({
  name: 'emr-active-clusters',
  permissions: ['elasticmapreduce:ListClusters', 'elasticmapreduce:DescribeCluster'],
  read: (cloud) => Array.fromAsync(readActiveClusters(cloud)),
})

export async function* readActiveClusters(cloud: Cloud): AsyncGenerator<ActiveCluster> {
  const { sdk, client } = await cloud.service('emr')
  yield* mapConcurrently(activeIds(cloud), AT_ONCE, async (ClusterId) => {
    const { Cluster } = await client.send(new sdk.DescribeClusterCommand({ ClusterId }))
    if (Cluster === undefined) throw new Error(`EMR did not describe the cluster ${ClusterId}.`)
    return clusterOf(ClusterId, Cluster)
  })
}

async function* activeIds(cloud: Cloud): AsyncGenerator<string> {
  const { sdk, client } = await cloud.service('emr')
  const ClusterStates = ['STARTING', 'BOOTSTRAPPING', 'RUNNING', 'WAITING'] as const
  for await (const page of sdk.paginateListClusters({ client }, { ClusterStates: [...ClusterStates] }))
    for (const { Id } of page.Clusters ?? []) yield Id!
}

function clusterOf(id: string, { Status, InstanceCollectionType, SecurityConfiguration }: Cluster): ActiveCluster {
  return {
    id,
    state: Status?.State,
    collection: InstanceCollectionType,
    // EMR gives an empty text for none.
    securityConfiguration: SecurityConfiguration || undefined,
  }
}
