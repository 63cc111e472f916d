import type { Cluster } from '@aws-sdk/client-ecs'
import { batches } from '../../batches.ts'
import { resourceType } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { wantedNames } from '../../wanted-names.ts'
import { clusterArns } from './cluster-arns.ts'
import { onlyMissing } from './missing.ts'
import { tagging } from './tagging.ts'

const TYPE = 'AWS::ECS::Cluster'
/** Clusters that one call describes. */
const BATCH = 100

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ecs-cluster.html */
export const cluster = resourceType({
  type: TYPE,
  permissions: ['ecs:ListClusters', 'ecs:DescribeClusters'],
  changedBy: [
    {
      eventSource: 'ecs.amazonaws.com',
      eventNames: [
        'CreateCluster',
        'DeleteCluster',
        'PutClusterCapacityProviders',
        'UpdateCluster',
        'UpdateClusterSettings',
      ],
      // `cluster` is a name or an ARN; the default cluster is made without a name.
      name: ['requestParameters.clusterName', 'requestParameters.cluster', 'responseElements.cluster.clusterName'],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('ecs')
    const names = wantedNames(only, 'cluster/') ?? clusterArns(service)
    for await (const batch of batches(names, BATCH)) {
      for (const found of await describe(service, batch)) {
        yield {
          resourceId: found.clusterName!,
          resourceName: found.clusterName,
          arn: found.clusterArn,
          availabilityZone: 'Regional',
          tags: tagMap(found.tags),
          configuration: shape(TYPE, {
            ...found,
            Arn: found.clusterArn,
            ClusterSettings: found.settings,
            Tags: found.tags ?? [],
          }),
        }
      }
    }
  },
})

async function describe({ sdk, client }: Service<'ecs'>, clusters: string[]): Promise<Cluster[]> {
  const answer = await client.send(
    new sdk.DescribeClustersCommand({ clusters, include: ['CONFIGURATIONS', 'SETTINGS', 'TAGS'] }),
  )
  onlyMissing(answer.failures)
  return (answer.clusters ?? []).filter((found) => found.status !== 'INACTIVE')
}
