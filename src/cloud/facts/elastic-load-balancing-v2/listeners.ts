import type { Listener } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { fact } from '../../fact.ts'
import { unlessGone } from '../../unless-gone.ts'

/** Calls that run at once. */
const AT_ONCE = 8
/** The error's name in the model, and its code on the wire. */
const GONE = ['LoadBalancerNotFoundException', 'LoadBalancerNotFound']

/**
 * The listeners of each application, network and gateway load balancer, by its ARN.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeListeners.html
 */
export const loadBalancerListeners = fact<ReadonlyMap<string, readonly Listener[]>>({
  name: 'elbv2-listeners',
  permissions: ['elasticloadbalancing:DescribeLoadBalancers', 'elasticloadbalancing:DescribeListeners'],

  async read(cloud) {
    const found = mapConcurrently(balancers(cloud), AT_ONCE, (arn) => unlessGone(listenersOf(cloud, arn), ...GONE))
    return new Map(await Array.fromAsync(found))
  },
})

async function* balancers(cloud: Cloud): AsyncGenerator<string> {
  const { sdk, client } = await cloud.service('elastic-load-balancing-v2')
  for await (const page of sdk.paginateDescribeLoadBalancers({ client, pageSize: 400 }, {}))
    for (const { LoadBalancerArn } of page.LoadBalancers ?? []) yield LoadBalancerArn!
}

async function listenersOf(cloud: Cloud, LoadBalancerArn: string): Promise<[string, Listener[]]> {
  const { sdk, client } = await cloud.service('elastic-load-balancing-v2')
  const listeners: Listener[] = []
  for await (const page of sdk.paginateDescribeListeners({ client, pageSize: 400 }, { LoadBalancerArn }))
    listeners.push(...(page.Listeners ?? []))
  return [LoadBalancerArn, listeners]
}
