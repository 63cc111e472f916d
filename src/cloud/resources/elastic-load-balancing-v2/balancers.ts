import type { LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import type { Wanted } from '../../resource-type.ts'
import { unlessGone } from '../../unless-gone.ts'

/** Calls of one kind that run at once; the API gives few details of many at a time. */
export const AT_ONCE = 8

/** Errors that say that a load balancer or listener is no more: names in the model, and codes on the wire. */
export const GONE = [
  'LoadBalancerNotFoundException',
  'LoadBalancerNotFound',
  'ListenerNotFoundException',
  'ListenerNotFound',
]

/** The application, network and gateway load balancers of a region, or those of `only` that there still are. */
export async function* loadBalancers(cloud: Cloud, only?: readonly Wanted[]): AsyncGenerator<LoadBalancer> {
  const { sdk, client } = await cloud.service('elastic-load-balancing-v2')
  if (only === undefined) {
    const all = sdk.paginateDescribeLoadBalancers({ client, pageSize: 400 }, {})
    for await (const page of all) yield* page.LoadBalancers ?? []
    return
  }
  const asked = new Map<string, { LoadBalancerArns: string[] } | { Names: string[] }>()
  for (const { resourceId, arn, resourceName } of only) {
    const id = arn ?? resourceId
    if (id?.includes(':loadbalancer/')) asked.set(id, { LoadBalancerArns: [id] })
    else if (id === undefined && resourceName !== undefined) asked.set(resourceName, { Names: [resourceName] })
  }
  yield* mapConcurrently(asked.values(), AT_ONCE, async (one) => {
    const answer = await unlessGone(client.send(new sdk.DescribeLoadBalancersCommand(one)), ...GONE)
    return answer?.LoadBalancers?.[0]
  })
}
