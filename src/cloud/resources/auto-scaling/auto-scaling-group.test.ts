import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount, read, testResourceType } from '../../testing.ts'
import { autoScalingGroup } from './auto-scaling-group.ts'

const arn = (name: string) =>
  `arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:0000-1:autoScalingGroupName/${name}`

const full = {
  AutoScalingGroupName: 'web',
  AutoScalingGroupARN: arn('web'),
  LaunchConfigurationName: 'web-lc',
  MixedInstancesPolicy: {
    LaunchTemplate: {
      LaunchTemplateSpecification: {
        LaunchTemplateId: 'lt-0123456789abcdef0',
        LaunchTemplateName: 'web',
        Version: '3',
      },
      Overrides: [{ InstanceType: 't3.micro' }, { InstanceType: 't3a.micro', WeightedCapacity: '1' }],
    },
    InstancesDistribution: { OnDemandBaseCapacity: 1, SpotAllocationStrategy: 'price-capacity-optimized' },
  },
  MinSize: 1,
  MaxSize: 3,
  DesiredCapacity: 2,
  PredictedCapacity: 2,
  DefaultCooldown: 300,
  AvailabilityZones: ['us-east-1a', 'us-east-1b'],
  LoadBalancerNames: ['classic'],
  TargetGroupARNs: ['arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef'],
  HealthCheckType: 'ELB',
  HealthCheckGracePeriod: 300,
  Instances: [
    {
      InstanceId: 'i-0123456789abcdef0',
      InstanceType: 't3.micro',
      AvailabilityZone: 'us-east-1a',
      LifecycleState: 'InService',
      HealthStatus: 'Healthy',
      LaunchTemplate: { LaunchTemplateId: 'lt-0123456789abcdef0', LaunchTemplateName: 'web', Version: '3' },
      ProtectedFromScaleIn: false,
    },
  ],
  CreatedTime: new Date('2026-03-01T10:00:00.472Z'),
  SuspendedProcesses: [{ ProcessName: 'AZRebalance', SuspensionReason: 'User suspended' }],
  VPCZoneIdentifier: 'subnet-0123456789abcdef0,subnet-0123456789abcdef1',
  EnabledMetrics: [],
  Tags: [
    { ResourceId: 'web', ResourceType: 'auto-scaling-group', Key: 'team', Value: 'blue', PropagateAtLaunch: true },
  ],
  TerminationPolicies: ['Default'],
  NewInstancesProtectedFromScaleIn: false,
  ServiceLinkedRoleARN:
    'arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling',
  CapacityRebalance: true,
}

const hook = {
  LifecycleHookName: 'drain',
  AutoScalingGroupName: 'web',
  LifecycleTransition: 'autoscaling:EC2_INSTANCE_TERMINATING',
  HeartbeatTimeout: 300,
  GlobalTimeout: 30000,
  DefaultResult: 'CONTINUE',
}

testResourceType(autoScalingGroup, {
  'a group with a hook and one without': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('auto-scaling')
      const ec2 = await cloud.service('ec2')
      const { Subnets } = await ec2.client.send(new ec2.sdk.DescribeSubnetsCommand({}))
      await client.send(
        new sdk.CreateLaunchConfigurationCommand({
          LaunchConfigurationName: 'lc',
          ImageId: 'ami-12c6146b',
          InstanceType: 't3.micro',
        }),
      )
      for (const AutoScalingGroupName of ['web', 'a/b']) {
        await client.send(
          new sdk.CreateAutoScalingGroupCommand({
            AutoScalingGroupName,
            LaunchConfigurationName: 'lc',
            MinSize: 0,
            MaxSize: 2,
            DesiredCapacity: AutoScalingGroupName === 'web' ? 1 : 0,
            VPCZoneIdentifier: Subnets?.[0]?.SubnetId,
            Tags: [{ Key: 'team', Value: 'blue', PropagateAtLaunch: true }],
          }),
        )
      }
      await client.send(
        new sdk.PutLifecycleHookCommand({
          AutoScalingGroupName: 'web',
          LifecycleHookName: 'drain',
          LifecycleTransition: 'autoscaling:EC2_INSTANCE_TERMINATING',
        }),
      )
      const named = await read(autoScalingGroup, cloud, [{ resourceName: 'a/b' }, { resourceName: 'gone' }])
      assert.deepEqual(
        named.map((r) => r.resourceName),
        ['a/b'],
      )
      return Subnets?.[0]?.SubnetId
    },
    expect(resources, subnetId) {
      const found = resources.find((r) => r.resourceName === 'web')
      const bare = resources.find((r) => r.resourceName === 'a/b')
      assert.equal(resources.length, 2)
      assert.match(String(found?.resourceId), /:autoScalingGroupName\/web$/)
      assert.equal(found?.availabilityZone, 'Multiple Availability Zones')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.equal(found?.configuration.vpczoneIdentifier, subnetId)
      assert.equal(found?.configuration.createdTime, found?.resourceCreationTime?.getTime())
      const names = found?.relationships?.map((r) => [r.resourceType, r.relationshipName])
      assert.deepEqual(names, [
        ['AWS::AutoScaling::LaunchConfiguration', 'Is associated with '],
        ['AWS::EC2::Instance', 'Contains '],
        ['AWS::EC2::Subnet', 'Is associated with '],
      ])
      const [first] = (found?.supplementaryConfiguration?.LifeCycleHooks ?? []) as { lifecycleHookName: string }[]
      assert.equal(first?.lifecycleHookName, 'drain')
      assert.deepEqual(bare?.supplementaryConfiguration, { LifeCycleHooks: [] })
    },
  },
  'all of a group': {
    answers: {
      'auto-scaling:DescribeAutoScalingGroups': { AutoScalingGroups: [full] },
      'auto-scaling:DescribeLifecycleHooks': { LifecycleHooks: [hook] },
    },
    expect([found]) {
      assert.equal(found?.resourceId, arn('web'))
      const configuration = found?.configuration
      assert.equal(configuration?.capacityRebalance, true)
      assert.equal(configuration?.healthCheckType, 'ELB')
      assert.deepEqual(configuration?.availabilityZones, ['us-east-1a', 'us-east-1b'])
      assert.deepEqual(configuration?.targetGroupARNs, full.TargetGroupARNs)
      assert.deepEqual(configuration?.loadBalancerNames, ['classic'])
      assert.equal(configuration?.createdTime, Date.UTC(2026, 2, 1, 10, 0, 0, 472))
      assert.equal(configuration?.serviceLinkedRoleARN, full.ServiceLinkedRoleARN)
      assert.deepEqual(configuration?.trafficSources, [])
      assert.deepEqual(configuration?.mixedInstancesPolicy, {
        launchTemplate: {
          launchTemplateSpecification: {
            launchTemplateId: 'lt-0123456789abcdef0',
            launchTemplateName: 'web',
            version: '3',
          },
          overrides: [{ instanceType: 't3.micro' }, { instanceType: 't3a.micro', weightedCapacity: '1' }],
        },
        instancesDistribution: { onDemandBaseCapacity: 1, spotAllocationStrategy: 'price-capacity-optimized' },
      })
      assert.deepEqual(configuration?.suspendedProcesses, [
        { processName: 'AZRebalance', suspensionReason: 'User suspended' },
      ])
      assert.deepEqual(configuration?.tags, [
        { resourceId: 'web', resourceType: 'auto-scaling-group', key: 'team', value: 'blue', propagateAtLaunch: true },
      ])
      assert.deepEqual(found?.supplementaryConfiguration?.LifeCycleHooks, [
        {
          lifecycleHookName: 'drain',
          autoScalingGroupName: 'web',
          lifecycleTransition: 'autoscaling:EC2_INSTANCE_TERMINATING',
          heartbeatTimeout: 300,
          globalTimeout: 30000,
          defaultResult: 'CONTINUE',
        },
      ])
      assert.deepEqual(found?.relationships, [
        {
          resourceType: 'AWS::AutoScaling::LaunchConfiguration',
          resourceName: 'web-lc',
          relationshipName: 'Is associated with ',
        },
        { resourceType: 'AWS::EC2::Instance', resourceId: 'i-0123456789abcdef0', relationshipName: 'Contains ' },
        ...['0', '1'].map((n) => ({
          resourceType: 'AWS::EC2::Subnet',
          resourceId: `subnet-0123456789abcdef${n}`,
          relationshipName: 'Is associated with ',
        })),
        {
          resourceType: 'AWS::ElasticLoadBalancing::LoadBalancer',
          resourceId: 'classic',
          relationshipName: 'Is associated with ',
        },
      ])
    },
  },
})

const notFound = Object.assign(new Error('AutoScalingGroup name not found - null'), { name: 'ValidationError' })

test('AWS::AutoScaling::AutoScalingGroup: a group that was deleted after it was listed is left out', async () => {
  const cloud = cannedAccount({
    'auto-scaling:DescribeAutoScalingGroups': (input: { AutoScalingGroupNames?: string[] }) => ({
      AutoScalingGroups: input.AutoScalingGroupNames === undefined ? [full] : [],
    }),
    'auto-scaling:DescribeLifecycleHooks': notFound,
  })
  assert.deepEqual(await read(autoScalingGroup, cloud), [])
})

test('AWS::AutoScaling::AutoScalingGroup: the same error for a group that is there is an error', async () => {
  const cloud = cannedAccount({
    'auto-scaling:DescribeAutoScalingGroups': { AutoScalingGroups: [full] },
    'auto-scaling:DescribeLifecycleHooks': notFound,
  })
  await assert.rejects(read(autoScalingGroup, cloud), { name: 'ValidationError' })
})
