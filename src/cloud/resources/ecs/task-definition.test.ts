import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ClientException } from '@aws-sdk/client-ecs'
import { cannedAccount, read, testResourceType } from '../../testing.ts'
import { taskDefinition } from './task-definition.ts'

const arn = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:3'
const web = {
  taskDefinitionArn: arn,
  family: 'web',
  revision: 3,
  status: 'ACTIVE',
  registeredAt: new Date('2026-01-02T03:04:05.000Z'),
  taskRoleArn: 'arn:aws:iam::123456789012:role/task',
  executionRoleArn: 'arn:aws:iam::123456789012:role/exec',
  networkMode: 'awsvpc',
  pidMode: 'task',
  cpu: '1024',
  memory: '3072',
  requiresAttributes: [{ name: 'ecs.capability' }],
  compatibilities: ['EC2', 'FARGATE'],
  requiresCompatibilities: ['FARGATE'],
  runtimePlatform: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' },
  volumes: [
    {
      name: 'data',
      efsVolumeConfiguration: {
        fileSystemId: 'fs-1',
        transitEncryption: 'ENABLED',
        authorizationConfig: { accessPointId: 'fsap-1', iam: 'ENABLED' },
      },
    },
  ],
  placementConstraints: [],
  containerDefinitions: [
    {
      name: 'web',
      image: 'nginx:1.29',
      cpu: 0,
      memory: 512,
      essential: true,
      user: '1000:1000',
      privileged: false,
      readonlyRootFilesystem: true,
      portMappings: [{ containerPort: 80, hostPort: 80, protocol: 'tcp' }],
      environment: [{ name: 'STAGE', value: 'live' }],
      secrets: [{ name: 'PASSWORD', valueFrom: 'arn:aws:ssm:::parameter/p' }],
      dockerLabels: { 'com.example.team': 'blue' },
      logConfiguration: {
        logDriver: 'awslogs',
        options: { 'awslogs-group': '/ecs/web', 'max-buffer-size': '25m' },
        secretOptions: [],
      },
    },
  ],
}
const none = new ClientException({ $metadata: {}, message: 'Unable to describe task definition.' })

testResourceType(taskDefinition, {
  'two active revisions and one deregistered': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ecs')
      for (const image of ['nginx:1', 'nginx:2', 'nginx:3'])
        await client.send(
          new sdk.RegisterTaskDefinitionCommand({
            family: 'web',
            networkMode: 'awsvpc',
            containerDefinitions: [{ name: 'web', image, memory: 128, readonlyRootFilesystem: true }],
            tags: [{ key: 'team', value: 'blue' }],
          }),
        )
      await client.send(new sdk.DeregisterTaskDefinitionCommand({ taskDefinition: 'web:1' }))
    },
    expect(resources) {
      const [found] = resources
      assert.deepEqual(
        resources.map((r) => r.resourceId),
        ['web:2', 'web:3'],
      )
      assert.match(String(found?.arn), /:task-definition\/web:2$/)
      assert.equal(found?.configuration.Family, 'web')
      assert.equal(found?.configuration.NetworkMode, 'awsvpc')
      assert.equal(found?.configuration.Status, 'ACTIVE')
      assert.deepEqual(found?.tags, { team: 'blue' })
    },
  },
  'a revision, all of its answer, and one that vanishes': {
    answers: {
      'ecs:ListTaskDefinitions': { taskDefinitionArns: [arn, `${arn}3`] },
      'ecs:DescribeTaskDefinition': ({ taskDefinition: asked }: { taskDefinition: string }) => {
        if (asked !== arn && asked !== 'web:3') throw none
        return { taskDefinition: web, tags: [{ key: 'team', value: 'blue' }] }
      },
    },
    expect(resources) {
      const [found] = resources
      assert.equal(resources.length, 1)
      assert.equal(found?.resourceId, 'web:3')
      assert.equal(found?.availabilityZone, 'Regional')
      assert.deepEqual(found?.configuration, {
        TaskDefinitionArn: arn,
        Family: 'web',
        Status: 'ACTIVE',
        TaskRoleArn: 'arn:aws:iam::123456789012:role/task',
        ExecutionRoleArn: 'arn:aws:iam::123456789012:role/exec',
        NetworkMode: 'awsvpc',
        PidMode: 'task',
        Cpu: '1024',
        Memory: '3072',
        RequiresCompatibilities: ['FARGATE'],
        RuntimePlatform: { CpuArchitecture: 'ARM64', OperatingSystemFamily: 'LINUX' },
        Volumes: [
          {
            Name: 'data',
            EfsVolumeConfiguration: {
              FileSystemId: 'fs-1',
              TransitEncryption: 'ENABLED',
              AuthorizationConfig: { AccessPointId: 'fsap-1', Iam: 'ENABLED' },
            },
          },
        ],
        PlacementConstraints: [],
        ContainerDefinitions: [
          {
            Name: 'web',
            Image: 'nginx:1.29',
            Cpu: 0,
            Memory: 512,
            Essential: true,
            User: '1000:1000',
            Privileged: false,
            ReadonlyRootFilesystem: true,
            PortMappings: [{ ContainerPort: 80, HostPort: 80, Protocol: 'tcp' }],
            Environment: [{ Name: 'STAGE', Value: 'live' }],
            Secrets: [{ Name: 'PASSWORD', ValueFrom: 'arn:aws:ssm:::parameter/p' }],
            DockerLabels: { 'com.example.team': 'blue' },
            LogConfiguration: {
              LogDriver: 'awslogs',
              Options: { 'awslogs-group': '/ecs/web', 'max-buffer-size': '25m' },
              SecretOptions: [],
            },
          },
        ],
        Tags: [{ Key: 'team', Value: 'blue' }],
      })
    },
  },
})

test('AWS::ECS::TaskDefinition: another mistake of the client is not taken for an absence', async () => {
  const account = cannedAccount({
    'ecs:DescribeTaskDefinition': new ClientException({ $metadata: {}, message: 'The account is suspended.' }),
  })
  await assert.rejects(read(taskDefinition, account, [{ resourceId: 'web:3' }]), ClientException)
})
