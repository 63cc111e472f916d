import type { LoadBalancerDescription } from '@aws-sdk/client-elastic-load-balancing'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
import { type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'

const TYPE = 'AWS::ElasticLoadBalancing::LoadBalancer'
/** The error's name in the model, and its code on the wire. */
const GONE = ['AccessPointNotFoundException', 'LoadBalancerNotFound']
const AT_ONCE = 8

/**
 * A Classic Load Balancer.
 * https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_DescribeLoadBalancers.html
 */
export const classicLoadBalancer = resourceType({
  type: TYPE,
  permissions: [
    'elasticloadbalancing:DescribeLoadBalancers',
    'elasticloadbalancing:DescribeLoadBalancerAttributes',
    'elasticloadbalancing:DescribeLoadBalancerPolicies',
    'elasticloadbalancing:DescribeTags',
  ],
  changedBy: [
    {
      eventSource: 'elasticloadbalancing.amazonaws.com',
      eventNames: [
        'CreateLoadBalancer',
        'DeleteLoadBalancer',
        'CreateLoadBalancerListeners',
        'DeleteLoadBalancerListeners',
        'SetLoadBalancerListenerSSLCertificate',
        'CreateAppCookieStickinessPolicy',
        'CreateLBCookieStickinessPolicy',
        'CreateLoadBalancerPolicy',
        'DeleteLoadBalancerPolicy',
        'SetLoadBalancerPoliciesForBackendServer',
        'SetLoadBalancerPoliciesOfListener',
        'ApplySecurityGroupsToLoadBalancer',
        'AttachLoadBalancerToSubnets',
        'DetachLoadBalancerFromSubnets',
        'EnableAvailabilityZonesForLoadBalancer',
        'DisableAvailabilityZonesForLoadBalancer',
        'ConfigureHealthCheck',
        'ModifyLoadBalancerAttributes',
        'RegisterInstancesWithLoadBalancer',
        'DeregisterInstancesFromLoadBalancer',
      ],
      id: ['requestParameters.loadBalancerName'],
    },
    {
      eventSource: 'elasticloadbalancing.amazonaws.com',
      eventNames: ['AddTags', 'RemoveTags'],
      id: ['requestParameters.loadBalancerNames[]'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    yield* mapConcurrently(listed(cloud, only), AT_ONCE, (balancer) => described(cloud, balancer))
  },
})

async function* listed(cloud: Cloud, only?: readonly Wanted[]): AsyncGenerator<LoadBalancerDescription> {
  const { sdk, client } = await cloud.service('elastic-load-balancing')
  if (only === undefined) {
    const all = sdk.paginateDescribeLoadBalancers({ client, pageSize: 400 }, {})
    for await (const page of all) yield* page.LoadBalancerDescriptions ?? []
    return
  }
  const names = only.map((w) => w.resourceId ?? w.resourceName ?? w.arn?.split(':loadbalancer/')[1])
  yield* mapConcurrently(new Set(names), AT_ONCE, async (name) => {
    if (name === undefined) return undefined
    const command = new sdk.DescribeLoadBalancersCommand({ LoadBalancerNames: [name] })
    return (await unlessGone(client.send(command), ...GONE))?.LoadBalancerDescriptions?.[0]
  })
}

async function described(cloud: Cloud, balancer: LoadBalancerDescription): Promise<Resource | undefined> {
  const { sdk, client } = await cloud.service('elastic-load-balancing')
  const name = balancer.LoadBalancerName!
  const one = { LoadBalancerName: name }
  const details = await unlessGone(
    Promise.all([
      client.send(new sdk.DescribeLoadBalancerAttributesCommand(one)),
      client.send(new sdk.DescribeLoadBalancerPoliciesCommand(one)),
      client.send(new sdk.DescribeTagsCommand({ LoadBalancerNames: [name] })),
    ]),
    ...GONE,
  )
  if (details === undefined) return undefined
  const [attributes, policies, { TagDescriptions }] = details
  const tags = TagDescriptions?.[0]?.Tags ?? []
  const supplementary = (value: object, key: string) => shape(TYPE, value, `supplementaryConfiguration.${key}`)
  return {
    resourceId: name,
    resourceName: name,
    arn: `arn:${cloud.partition}:elasticloadbalancing:${cloud.region}:${cloud.accountId}:loadbalancer/${name}`,
    availabilityZone: 'Multiple Availability Zones',
    resourceCreationTime: balancer.CreatedTime,
    tags: tagMap(tags),
    // AWS Config gives this one time in milliseconds.
    configuration: { ...shape(TYPE, balancer), createdTime: balancer.CreatedTime?.getTime() },
    supplementaryConfiguration: {
      LoadBalancerAttributes: supplementary(attributes.LoadBalancerAttributes ?? {}, 'LoadBalancerAttributes'),
      LoadBalancerPolicies: supplementary(policies.PolicyDescriptions ?? [], 'LoadBalancerPolicies'),
      Tags: supplementary(tags, 'Tags'),
    },
    relationships: [
      ...relate(TYPE, 'AWS::EC2::SecurityGroup', balancer.SecurityGroups ?? []),
      ...relate(TYPE, 'AWS::EC2::Subnet', balancer.Subnets ?? []),
      ...relate(TYPE, 'AWS::EC2::VPC', [balancer.VPCId]),
    ],
  }
}
