import type { Service as EcsService } from '@aws-sdk/client-ecs'
import { batches } from '../../batches.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { isWanted, type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { clusterArns } from './cluster-arns.ts'
import { onlyMissing } from './missing.ts'
import { pascalCase } from './pascal-case.ts'
import { tagging } from './tagging.ts'

const TYPE = 'AWS::ECS::Service'
const AT_ONCE = 4
/** Services that one call describes. */
const BATCH = 10
const GONE = 'ClusterNotFoundException'
/** AWS Config records the services that have their cluster in their ARN, and has the ARN for their id. */
const LONG_ARN = /:service\/([^/]+)\/([^/]+)$/

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ecs-service.html */
export const service = resourceType({
  type: TYPE,
  permissions: ['ecs:ListClusters', 'ecs:ListServices', 'ecs:DescribeServices'],
  changedBy: [
    {
      eventSource: 'ecs.amazonaws.com',
      eventNames: ['CreateService', 'DeleteService', 'UpdateService'],
      id: ['responseElements.service.serviceArn'],
    },
    {
      eventSource: 'ecs.amazonaws.com',
      eventNames: ['UpdateServicePrimaryTaskSet'],
      id: ['responseElements.taskSet.serviceArn'],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const ecs = await cloud.service('ecs')
    for await (const found of mapConcurrently(requests(ecs, only), AT_ONCE, (request) => describe(ecs, request))) {
      for (const resource of found.map(resourceOf)) if (isWanted(only, resource)) yield resource
    }
  },
})

interface Request {
  cluster: string
  services: string[]
}

async function* requests(ecs: Service<'ecs'>, only: readonly Wanted[] | undefined): AsyncGenerator<Request> {
  // A service is known by its name in a cluster; one of which the ARN is not known is looked for in all.
  if (only === undefined || only.some(({ resourceId, arn }) => resourceId === undefined && arn === undefined)) {
    for await (const cluster of clusterArns(ecs))
      for await (const services of batches(serviceArns(ecs, cluster), BATCH)) yield { cluster, services }
    return
  }
  const byCluster = new Map<string, Set<string>>()
  for (const { resourceId, arn } of only) {
    const [, cluster, name] = LONG_ARN.exec(resourceId ?? arn ?? '') ?? []
    if (cluster === undefined || name === undefined) continue
    byCluster.set(cluster, (byCluster.get(cluster) ?? new Set()).add(name))
  }
  for (const [cluster, names] of byCluster)
    for await (const services of batches(names, BATCH)) yield { cluster, services }
}

async function* serviceArns({ sdk, client }: Service<'ecs'>, cluster: string): AsyncGenerator<string> {
  const pages = sdk.paginateListServices({ client, pageSize: 100 }, { cluster })
  while (true) {
    const next = await unlessGone(pages.next(), GONE)
    if (next === undefined || next.done) return
    for (const arn of next.value.serviceArns ?? []) if (LONG_ARN.test(arn)) yield arn
  }
}

async function describe({ sdk, client }: Service<'ecs'>, { cluster, services }: Request): Promise<EcsService[]> {
  const answer = await unlessGone(
    client.send(new sdk.DescribeServicesCommand({ cluster, services, include: ['TAGS'] })),
    GONE,
  )
  onlyMissing(answer?.failures)
  return (answer?.services ?? []).filter((found) => found.status !== 'INACTIVE')
}

function resourceOf(found: EcsService): Resource {
  const primary = found.deployments?.find((deployment) => deployment.status === 'PRIMARY')
  return {
    resourceId: found.serviceArn!,
    resourceName: found.serviceName,
    arn: found.serviceArn,
    availabilityZone: 'Regional',
    resourceCreationTime: found.createdAt,
    tags: tagMap(found.tags),
    configuration: shape(TYPE, {
      ...found,
      Cluster: found.clusterArn,
      DeploymentConfiguration: found.deploymentConfiguration && {
        ...found.deploymentConfiguration,
        lifecycleHooks: pascalCase(found.deploymentConfiguration.lifecycleHooks ?? []),
      },
      Name: found.serviceName,
      PlacementStrategies: found.placementStrategy,
      Role: found.roleArn,
      Tags: found.tags ?? [],
      // What belongs to a deployment is the service's in CloudFormation; AWS Config gives an empty list for none.
      FargateEphemeralStorage: pascalCase(primary?.fargateEphemeralStorage ?? []),
      ServiceConnectConfiguration: pascalCase(primary?.serviceConnectConfiguration ?? []),
      VolumeConfigurations: pascalCase(primary?.volumeConfigurations ?? []),
      VpcLatticeConfigurations: pascalCase(primary?.vpcLatticeConfigurations ?? []),
    }),
  }
}
