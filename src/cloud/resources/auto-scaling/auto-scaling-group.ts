import type { AutoScalingGroup } from '@aws-sdk/client-auto-scaling'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
import { isWanted, type Relationship, type Resource, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { namesFor } from './wanted.ts'

const TYPE = 'AWS::AutoScaling::AutoScalingGroup'
/** Groups whose hooks are read side by side. */
const CONCURRENCY = 8

/** Lists that AWS Config gives empty where Auto Scaling leaves them out. */
const lists = {
  AvailabilityZones: [],
  EnabledMetrics: [],
  Instances: [],
  LoadBalancerNames: [],
  SuspendedProcesses: [],
  Tags: [],
  TargetGroupARNs: [],
  TerminationPolicies: [],
  TrafficSources: [],
}

/**
 * AWS Config knows a group by its ARN.
 * https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeAutoScalingGroups.html
 */
export const autoScalingGroup = resourceType({
  type: TYPE,
  permissions: ['autoscaling:DescribeAutoScalingGroups', 'autoscaling:DescribeLifecycleHooks'],
  changedBy: [
    {
      eventSource: 'autoscaling.amazonaws.com',
      eventNames: [
        'CreateAutoScalingGroup',
        'UpdateAutoScalingGroup',
        'DeleteAutoScalingGroup',
        'AttachInstances',
        'DetachInstances',
        'EnterStandby',
        'ExitStandby',
        'SetDesiredCapacity',
        'SetInstanceProtection',
        'AttachLoadBalancers',
        'DetachLoadBalancers',
        'AttachLoadBalancerTargetGroups',
        'DetachLoadBalancerTargetGroups',
        'AttachTrafficSources',
        'DetachTrafficSources',
        'SuspendProcesses',
        'ResumeProcesses',
        'EnableMetricsCollection',
        'DisableMetricsCollection',
        'PutLifecycleHook',
        'DeleteLifecycleHook',
        'PutWarmPool',
        'DeleteWarmPool',
        'ExecutePolicy',
        'StartInstanceRefresh',
        'CancelInstanceRefresh',
        'RollbackInstanceRefresh',
      ],
      name: ['requestParameters.autoScalingGroupName'],
    },
    {
      eventSource: 'autoscaling.amazonaws.com',
      eventNames: ['CreateOrUpdateTags', 'DeleteTags'],
      name: ['requestParameters.tags[].resourceId'],
    },
    {
      eventSource: 'autoscaling.amazonaws.com',
      // They name an instance only.
      eventNames: ['TerminateInstanceInAutoScalingGroup', 'SetInstanceHealth'],
      name: ['responseElements.activity.autoScalingGroupName'],
    },
  ],
  volatile: ['configuration.predictedCapacity'],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('auto-scaling')
    for (const AutoScalingGroupNames of namesFor(only, ':autoScalingGroupName/')) {
      for await (const page of sdk.paginateDescribeAutoScalingGroups(
        { client, pageSize: 100 },
        { AutoScalingGroupNames },
      )) {
        const wanted = (page.AutoScalingGroups ?? []).filter((group) =>
          isWanted(only, {
            resourceId: group.AutoScalingGroupARN,
            resourceName: group.AutoScalingGroupName,
            arn: group.AutoScalingGroupARN,
          }),
        )
        yield* mapConcurrently(wanted, CONCURRENCY, (group) => resourceOf(cloud, group))
      }
    }
  },
})

async function resourceOf(cloud: Cloud, group: AutoScalingGroup): Promise<Resource | undefined> {
  const hooks = await hooksOf(cloud, group)
  if (hooks === undefined) return undefined
  return {
    resourceId: group.AutoScalingGroupARN!,
    resourceName: group.AutoScalingGroupName,
    arn: group.AutoScalingGroupARN,
    availabilityZone: 'Multiple Availability Zones',
    resourceCreationTime: group.CreatedTime,
    tags: tagMap(group.Tags),
    // AWS Config gives the type's times in milliseconds.
    configuration: shape(TYPE, { ...lists, ...group, CreatedTime: group.CreatedTime?.getTime() }),
    supplementaryConfiguration: {
      LifeCycleHooks: hooks.map((hook) => shape(TYPE, hook, 'supplementaryConfiguration.LifeCycleHooks')),
    },
    relationships: relationshipsOf(group),
  }
}

/**
 * The group's lifecycle hooks, or `undefined` when the group is gone: Auto Scaling has only a general error for that, so a
 * failure is asked about before it is believed.
 */
async function hooksOf(cloud: Cloud, { AutoScalingGroupName }: AutoScalingGroup): Promise<object[] | undefined> {
  const { sdk, client } = await cloud.service('auto-scaling')
  try {
    const answer = await client.send(new sdk.DescribeLifecycleHooksCommand({ AutoScalingGroupName }))
    return answer.LifecycleHooks ?? []
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ValidationError') throw error
    const AutoScalingGroupNames = [AutoScalingGroupName!]
    const again = await client.send(new sdk.DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames }))
    if (again.AutoScalingGroups?.length === 0) return undefined
    throw error
  }
}

function relationshipsOf(group: AutoScalingGroup): Relationship[] {
  return [
    ...relate(TYPE, 'AWS::AutoScaling::LaunchConfiguration', [
      { resourceName: group.LaunchConfigurationName || undefined },
    ]),
    ...relate(
      TYPE,
      'AWS::EC2::Instance',
      (group.Instances ?? []).map((instance) => instance.InstanceId),
    ),
    ...relate(
      TYPE,
      'AWS::EC2::Subnet',
      (group.VPCZoneIdentifier ?? '').split(',').map((subnet) => subnet.trim()),
    ),
    ...relate(TYPE, 'AWS::ElasticLoadBalancing::LoadBalancer', group.LoadBalancerNames ?? []),
  ]
}
