/** ECS and ECR. */
import type { Moment } from '../calendar.ts'
import type { Place } from '../place.ts'
import { type Sample, sample } from '../sample.ts'

type Tags = Readonly<Record<string, string>>

export function cluster(place: Place, ClusterName: string, tags: Tags, insights = 'enabled'): Sample {
  const arn = place.arn('ecs', `cluster/${ClusterName}`)
  return sample(place, {
    type: 'ECS::Cluster',
    id: ClusterName,
    name: ClusterName,
    arn,
    tags,
    configuration: {
      Arn: arn,
      CapacityProviders: ['FARGATE'],
      ClusterName,
      ClusterSettings: [{ Name: 'containerInsights', Value: insights }],
      DefaultCapacityProviderStrategy: [],
    },
  })
}

export function repository(
  place: Place,
  RepositoryName: string,
  created: Moment,
  { scanned = true, tags }: { scanned?: boolean; tags?: Tags } = {},
): Sample {
  const arn = place.arn('ecr', `repository/${RepositoryName}`)
  return sample(place, {
    type: 'ECR::Repository',
    id: RepositoryName,
    name: RepositoryName,
    arn,
    created: place.iso(created),
    tags,
    configuration: {
      Arn: arn,
      EncryptionConfiguration: { EncryptionType: 'AES256' },
      ImageScanningConfiguration: { ScanOnPush: scanned },
      ImageTagMutability: 'IMMUTABLE',
      RepositoryName,
      RepositoryUri: imageUri(place, RepositoryName),
    },
  })
}

function imageUri(place: Place, name: string): string {
  return `${place.accountId}.dkr.ecr.${place.region}.amazonaws.com/${name}`
}

export interface TaskOptions {
  readonly revision: number
  readonly registered: Moment
  readonly image: string
  readonly role: Sample
  readonly cpu?: number
  readonly memory?: number
  readonly environment?: Readonly<Record<string, string>>
  readonly privileged?: boolean
  readonly tags?: Tags
}

/** @param images the place whose registry holds the image */
export function taskDefinition(place: Place, Family: string, images: Place, options: TaskOptions): Sample {
  const { revision, registered, image, role, cpu = 512, memory = 1024, environment = {}, privileged, tags } = options
  const id = `${Family}:${revision}`
  const arn = place.arn('ecs', `task-definition/${id}`)
  return sample(place, {
    type: 'ECS::TaskDefinition',
    id,
    name: id,
    arn,
    created: place.iso(registered),
    tags,
    configuration: {
      ContainerDefinitions: [
        {
          Cpu: 0,
          Environment: Object.entries(environment).map(([Name, Value]) => ({ Name, Value })),
          Essential: true,
          Image: imageUri(images, image),
          LogConfiguration: {
            LogDriver: 'awslogs',
            Options: {
              'awslogs-group': `/ecs/${Family}`,
              'awslogs-region': place.region,
              'awslogs-stream-prefix': 'ecs',
            },
          },
          MountPoints: [],
          Name: Family,
          PortMappings: [{ ContainerPort: 8080, HostPort: 8080, Protocol: 'tcp' }],
          ...(privileged === undefined ? {} : { Privileged: privileged }),
          ReadonlyRootFilesystem: true,
          VolumesFrom: [],
        },
      ],
      Cpu: String(cpu),
      ExecutionRoleArn: role.arn,
      Family,
      Memory: String(memory),
      NetworkMode: 'awsvpc',
      PlacementConstraints: [],
      RequiresCompatibilities: ['FARGATE'],
      TaskDefinitionArn: arn,
      TaskRoleArn: role.arn,
      Volumes: [],
    },
  })
}

interface ServiceOptions {
  readonly in: Sample
  readonly task: Sample
  readonly count: number
  readonly created: Moment
  readonly subnets: readonly Sample[]
  readonly group: Sample
  readonly tags?: Tags
}

export function service(place: Place, ServiceName: string, options: ServiceOptions): Sample {
  const { in: cluster, task, count, created, subnets, group, tags } = options
  const arn = place.arn('ecs', `service/${cluster.resourceName}/${ServiceName}`)
  return sample(place, {
    type: 'ECS::Service',
    id: arn,
    name: ServiceName,
    arn,
    created: place.iso(created),
    tags,
    configuration: {
      CapacityProviderStrategy: [],
      Cluster: cluster.arn,
      DeploymentConfiguration: {
        DeploymentCircuitBreaker: { Enable: true, Rollback: true },
        MaximumPercent: 200,
        MinimumHealthyPercent: 100,
      },
      DeploymentController: { Type: 'ECS' },
      DesiredCount: count,
      EnableECSManagedTags: true,
      EnableExecuteCommand: false,
      LaunchType: 'FARGATE',
      LoadBalancers: [],
      Name: ServiceName,
      NetworkConfiguration: {
        AwsvpcConfiguration: {
          AssignPublicIp: 'DISABLED',
          SecurityGroups: [group.resourceId],
          Subnets: subnets.map((s) => s.resourceId),
        },
      },
      PlatformVersion: 'LATEST',
      PropagateTags: 'SERVICE',
      SchedulingStrategy: 'REPLICA',
      ServiceArn: arn,
      ServiceName,
      TaskDefinition: task.arn,
    },
  })
}
