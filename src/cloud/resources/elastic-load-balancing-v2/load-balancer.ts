import type { LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
import { type Resource, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { AT_ONCE, GONE, loadBalancers } from './balancers.ts'

const TYPE = 'AWS::ElasticLoadBalancingV2::LoadBalancer'

/**
 * An application, network or gateway load balancer.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancers.html
 */
export const loadBalancerV2 = resourceType({
  type: TYPE,
  permissions: [
    'elasticloadbalancing:DescribeLoadBalancers',
    'elasticloadbalancing:DescribeLoadBalancerAttributes',
    'elasticloadbalancing:DescribeTags',
  ],
  changedBy: [
    {
      eventSource: 'elasticloadbalancing.amazonaws.com',
      eventNames: [
        'CreateLoadBalancer',
        'DeleteLoadBalancer',
        'ModifyLoadBalancerAttributes',
        'ModifyCapacityReservation',
        'ModifyIpPools',
        'SetIpAddressType',
        'SetSecurityGroups',
        'SetSubnets',
      ],
      arn: ['requestParameters.loadBalancerArn', 'responseElements.loadBalancers[].loadBalancerArn'],
    },
    {
      eventSource: 'elasticloadbalancing.amazonaws.com',
      eventNames: ['AddTags', 'RemoveTags'],
      arn: ['requestParameters.resourceArns[]'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    yield* mapConcurrently(loadBalancers(cloud, only), AT_ONCE, (balancer) => described(cloud, balancer))
  },
})

async function described(cloud: Cloud, balancer: LoadBalancer): Promise<Resource | undefined> {
  const { sdk, client } = await cloud.service('elastic-load-balancing-v2')
  const arn = balancer.LoadBalancerArn!
  const details = await unlessGone(
    Promise.all([
      client.send(new sdk.DescribeLoadBalancerAttributesCommand({ LoadBalancerArn: arn })),
      client.send(new sdk.DescribeTagsCommand({ ResourceArns: [arn] })),
    ]),
    ...GONE,
  )
  if (details === undefined) return undefined
  const [{ Attributes: attributes = [] }, { TagDescriptions }] = details
  const tags = TagDescriptions?.[0]?.Tags ?? []
  const zones = balancer.AvailabilityZones ?? []
  return {
    resourceId: arn,
    resourceName: balancer.LoadBalancerName,
    arn,
    availabilityZone: 'Multiple Availability Zones',
    resourceCreationTime: balancer.CreatedTime,
    tags: tagMap(tags),
    configuration: shape(TYPE, balancer),
    supplementaryConfiguration: {
      // In no order of their own, which must not look like a change.
      LoadBalancerAttributes: shape(
        TYPE,
        attributes.toSorted((a, b) => (a.Key! < b.Key! ? -1 : 1)),
        'supplementaryConfiguration.LoadBalancerAttributes',
      ),
      Tags: shape(TYPE, tags, 'supplementaryConfiguration.Tags'),
    },
    relationships: [
      ...relate(TYPE, 'AWS::EC2::SecurityGroup', balancer.SecurityGroups ?? []),
      ...relate(
        TYPE,
        'AWS::EC2::Subnet',
        zones.map((zone) => zone.SubnetId),
      ),
      ...relate(TYPE, 'AWS::EC2::VPC', [balancer.VpcId]),
    ],
  }
}
