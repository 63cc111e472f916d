import type { Cloud } from '../../clients.ts'
import { fact } from '../../fact.ts'
import { type ActiveCluster, readActiveClusters } from './active-clusters.ts'

const UP = ['RUNNING', 'WAITING']

/**
 * The public addresses of the primary (`MASTER`) nodes of each cluster that runs or waits, by the cluster's id.
 * https://docs.aws.amazon.com/emr/latest/APIReference/API_ListInstances.html
 */
export const publicPrimaryNodes = fact<ReadonlyMap<string, readonly string[]>>({
  name: 'emr-public-primary-nodes',
  permissions: ['elasticmapreduce:ListClusters', 'elasticmapreduce:DescribeCluster', 'elasticmapreduce:ListInstances'],

  async read(cloud) {
    const found = new Map<string, readonly string[]>()
    for await (const cluster of readActiveClusters(cloud))
      if (UP.includes(cluster.state ?? '')) found.set(cluster.id, await publicAddresses(cloud, cluster))
    return found
  },
})

async function publicAddresses(cloud: Cloud, { id, collection }: ActiveCluster): Promise<readonly string[]> {
  const { sdk, client } = await cloud.service('emr')
  const fleet = collection === 'INSTANCE_FLEET'
  const addresses: string[] = []
  const all = sdk.paginateListInstances(
    { client },
    {
      ClusterId: id,
      ...(fleet ? { InstanceFleetType: 'MASTER' as const } : { InstanceGroupTypes: ['MASTER' as const] }),
      InstanceStates: ['AWAITING_FULFILLMENT', 'PROVISIONING', 'BOOTSTRAPPING', 'RUNNING'],
    },
  )
  for await (const page of all)
    for (const { PublicIpAddress } of page.Instances ?? []) if (PublicIpAddress) addresses.push(PublicIpAddress)
  return addresses
}
