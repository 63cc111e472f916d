import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount, read, testResourceType } from '../../testing.ts'
import { service } from './service.ts'

const arn = 'arn:aws:ecs:eu-west-1:123456789012:service/shop/web'
const cluster = 'arn:aws:ecs:eu-west-1:123456789012:cluster/shop'
const web = {
  serviceArn: arn,
  serviceName: 'web',
  clusterArn: cluster,
  loadBalancers: [{ targetGroupArn: 'arn:aws:tg', containerName: 'web', containerPort: 80 }],
  serviceRegistries: [],
  status: 'ACTIVE',
  desiredCount: 2,
  runningCount: 1,
  pendingCount: 1,
  launchType: 'FARGATE',
  platformVersion: 'LATEST',
  taskDefinition: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:3',
  deploymentConfiguration: {
    deploymentCircuitBreaker: { enable: true, rollback: true },
    maximumPercent: 200,
    minimumHealthyPercent: 100,
    strategy: 'ROLLING',
  },
  deployments: [
    {
      id: 'ecs-svc/1',
      status: 'PRIMARY',
      serviceConnectConfiguration: { enabled: true, logConfiguration: { options: { 'awslogs-group': 'web' } } },
    },
  ],
  roleArn: 'arn:aws:iam::123456789012:role/ecs',
  events: [{ id: '1', message: 'has started 1 tasks' }],
  createdAt: new Date('2026-01-02T03:04:05.000Z'),
  placementConstraints: [],
  placementStrategy: [{ type: 'spread', field: 'attribute:zone' }],
  networkConfiguration: {
    awsvpcConfiguration: { subnets: ['subnet-1'], securityGroups: ['sg-1'], assignPublicIp: 'DISABLED' },
  },
  schedulingStrategy: 'REPLICA',
  deploymentController: { type: 'ECS' },
  tags: [{ key: 'team', value: 'blue' }],
  enableECSManagedTags: true,
  propagateTags: 'SERVICE',
  enableExecuteCommand: false,
}

testResourceType(service, {
  'a service of one cluster, beside a cluster without any': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ecs')
      for (const clusterName of ['empty', 'shop']) await client.send(new sdk.CreateClusterCommand({ clusterName }))
      await client.send(
        new sdk.RegisterTaskDefinitionCommand({
          family: 'web',
          containerDefinitions: [{ name: 'web', image: 'nginx', memory: 128 }],
        }),
      )
      for (const serviceName of ['web', 'work'])
        await client.send(
          new sdk.CreateServiceCommand({
            cluster: 'shop',
            serviceName,
            taskDefinition: 'web',
            desiredCount: 2,
            propagateTags: 'SERVICE',
            tags: [{ key: 'team', value: 'blue' }],
          }),
        )
    },
    expect(resources) {
      const found = resources.find((r) => r.resourceName === 'web')
      assert.equal(resources.length, 2)
      assert.match(String(found?.resourceId), /^arn:aws:ecs:us-east-1:\d{12}:service\/shop\/web$/)
      assert.equal(found?.arn, found?.resourceId)
      assert.equal(found?.configuration.ServiceName, 'web')
      assert.equal(found?.configuration.DesiredCount, 2)
      assert.deepEqual(found?.configuration.Tags, [{ Key: 'team', Value: 'blue' }])
      assert.deepEqual(found?.tags, { team: 'blue' })
    },
  },
  'a service, all of its answer, one deleted and one of the old sort': {
    answers: {
      'ecs:ListClusters': { clusterArns: [cluster, `${cluster}-gone`] },
      'ecs:ListServices': ({ cluster: asked }: { cluster: string }) => {
        if (asked !== cluster) throw Object.assign(new Error('no cluster'), { name: 'ClusterNotFoundException' })
        return { serviceArns: [arn, `${arn}-deleted`, 'arn:aws:ecs:eu-west-1:123456789012:service/old'] }
      },
      'ecs:DescribeServices': ({ services }: { services: string[] }) => {
        assert.ok(services.every((asked) => !asked.endsWith('/old')))
        return {
          services: [web, { ...web, serviceArn: `${arn}-deleted`, status: 'INACTIVE' }],
          failures: [{ arn: `${arn}-missing`, reason: 'MISSING' }],
        }
      },
    },
    expect(resources) {
      const [found] = resources
      assert.equal(resources.length, 1)
      assert.deepEqual(found?.configuration, {
        Cluster: cluster,
        DeploymentConfiguration: {
          DeploymentCircuitBreaker: { Enable: true, Rollback: true },
          LifecycleHooks: [],
          MaximumPercent: 200,
          MinimumHealthyPercent: 100,
          Strategy: 'ROLLING',
        },
        DeploymentController: { Type: 'ECS' },
        DesiredCount: 2,
        EnableECSManagedTags: true,
        EnableExecuteCommand: false,
        FargateEphemeralStorage: [],
        LaunchType: 'FARGATE',
        LoadBalancers: [{ TargetGroupArn: 'arn:aws:tg', ContainerName: 'web', ContainerPort: 80 }],
        Name: 'web',
        NetworkConfiguration: {
          AwsvpcConfiguration: { Subnets: ['subnet-1'], SecurityGroups: ['sg-1'], AssignPublicIp: 'DISABLED' },
        },
        PlacementConstraints: [],
        PlacementStrategies: [{ Type: 'spread', Field: 'attribute:zone' }],
        PlatformVersion: 'LATEST',
        PropagateTags: 'SERVICE',
        Role: 'arn:aws:iam::123456789012:role/ecs',
        SchedulingStrategy: 'REPLICA',
        ServiceArn: arn,
        ServiceConnectConfiguration: { Enabled: true, LogConfiguration: { Options: { 'awslogs-group': 'web' } } },
        ServiceName: 'web',
        ServiceRegistries: [],
        Tags: [{ Key: 'team', Value: 'blue' }],
        TaskDefinition: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:3',
        VolumeConfigurations: [],
        VpcLatticeConfigurations: [],
      })
    },
  },
})

test('AWS::ECS::Service: services known by their ARN are asked for in their cluster, without listing', async () => {
  const account = cannedAccount({
    'ecs:DescribeServices': (input: { cluster: string; services: string[] }) => {
      assert.deepEqual([input.cluster, input.services], ['shop', ['web']])
      return { services: [web] }
    },
  })
  const found = await read(service, account, [{ resourceId: arn }, { arn: cluster }])
  assert.deepEqual(
    found.map((r) => r.resourceId),
    [arn],
  )
})

test('AWS::ECS::Service: a service of which only the name is known is looked for', async () => {
  const account = cannedAccount({
    'ecs:ListClusters': { clusterArns: [cluster] },
    'ecs:ListServices': { serviceArns: [arn, `${arn}2`] },
    'ecs:DescribeServices': { services: [web, { ...web, serviceName: 'web2', serviceArn: `${arn}2` }] },
  })
  const found = await read(service, account, [{ resourceName: 'web2' }])
  assert.deepEqual(
    found.map((r) => r.resourceId),
    [`${arn}2`],
  )
})
