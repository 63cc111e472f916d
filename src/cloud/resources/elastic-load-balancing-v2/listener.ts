import type { Listener } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { AT_ONCE, GONE, loadBalancers } from './balancers.ts'

const TYPE = 'AWS::ElasticLoadBalancingV2::Listener'

/**
 * Listeners have no list of their own: those of each load balancer are asked for.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-elasticloadbalancingv2-listener.html
 */
export const listener = resourceType({
  type: TYPE,
  permissions: [
    'elasticloadbalancing:DescribeLoadBalancers',
    'elasticloadbalancing:DescribeListeners',
    'elasticloadbalancing:DescribeTags',
  ],
  changedBy: [
    {
      eventSource: 'elasticloadbalancing.amazonaws.com',
      eventNames: [
        'CreateListener',
        'ModifyListener',
        'DeleteListener',
        'AddListenerCertificates',
        'RemoveListenerCertificates',
      ],
      arn: ['requestParameters.listenerArn', 'responseElements.listeners[].listenerArn'],
    },
    {
      eventSource: 'elasticloadbalancing.amazonaws.com',
      eventNames: ['AddTags', 'RemoveTags'],
      arn: ['requestParameters.resourceArns[]'],
    },
    // Takes the listeners with it, and names none of them.
    { eventSource: 'elasticloadbalancing.amazonaws.com', eventNames: ['DeleteLoadBalancer'] },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    yield* mapConcurrently(listed(cloud, only), AT_ONCE, (one) => described(cloud, one))
  },
})

async function* listed(cloud: Cloud, only?: readonly Wanted[]): AsyncGenerator<Listener> {
  const { sdk, client } = await cloud.service('elastic-load-balancing-v2')
  if (only !== undefined) {
    const arns = only.map((w) => w.arn ?? w.resourceId).filter((arn) => arn?.includes(':listener/'))
    yield* mapConcurrently(new Set(arns), AT_ONCE, async (arn) => {
      const command = new sdk.DescribeListenersCommand({ ListenerArns: [arn!] })
      return (await unlessGone(client.send(command), ...GONE))?.Listeners?.[0]
    })
    return
  }
  const each = mapConcurrently(loadBalancers(cloud), AT_ONCE, ({ LoadBalancerArn }) =>
    unlessGone(listenersOf(cloud, LoadBalancerArn!), ...GONE),
  )
  for await (const listeners of each) yield* listeners
}

/** A load balancer has at most some fifty. */
async function listenersOf(cloud: Cloud, LoadBalancerArn: string): Promise<Listener[]> {
  const { sdk, client } = await cloud.service('elastic-load-balancing-v2')
  const listeners: Listener[] = []
  const all = sdk.paginateDescribeListeners({ client, pageSize: 400 }, { LoadBalancerArn })
  for await (const page of all) listeners.push(...(page.Listeners ?? []))
  return listeners
}

async function described(cloud: Cloud, found: Listener): Promise<Resource | undefined> {
  const { sdk, client } = await cloud.service('elastic-load-balancing-v2')
  const arn = found.ListenerArn!
  const tags = await unlessGone(client.send(new sdk.DescribeTagsCommand({ ResourceArns: [arn] })), ...GONE)
  if (tags === undefined) return undefined
  return {
    resourceId: arn,
    arn,
    availabilityZone: 'Regional',
    tags: tagMap(tags.TagDescriptions?.[0]?.Tags),
    configuration: shape(TYPE, { Certificates: [], AlpnPolicy: [], ...found }),
  }
}
