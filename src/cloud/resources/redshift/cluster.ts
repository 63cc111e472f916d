import type { Cluster } from '@aws-sdk/client-redshift'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
import { type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { wantedNames } from '../../wanted-names.ts'
import { redshiftArn } from './arn.ts'
import { tagging } from './tagging.ts'

const TYPE = 'AWS::Redshift::Cluster'
const AT_ONCE = 8
const GONE = 'ClusterNotFoundFault'

/** https://docs.aws.amazon.com/redshift/latest/APIReference/API_DescribeClusters.html */
export const cluster = resourceType({
  type: TYPE,
  permissions: ['redshift:DescribeClusters', 'redshift:DescribeLoggingStatus'],
  changedBy: [
    {
      eventSource: 'redshift.amazonaws.com',
      eventNames: [
        'CancelResize',
        'CreateCluster',
        'DeleteCluster',
        'DisableLogging',
        'DisableSnapshotCopy',
        'EnableLogging',
        'EnableSnapshotCopy',
        'FailoverPrimaryCompute',
        'ModifyAquaConfiguration',
        'ModifyCluster',
        'ModifyClusterDbRevision',
        'ModifyClusterIamRoles',
        'ModifyClusterMaintenance',
        'ModifyClusterSnapshotSchedule',
        'ModifySnapshotCopyRetentionPeriod',
        'PauseCluster',
        'RebootCluster',
        'ResizeCluster',
        'RestoreFromClusterSnapshot',
        'ResumeCluster',
        'RotateEncryptionKey',
      ],
      // A renamed cluster is another one: the old name is gone, the new one is in the answer.
      name: ['requestParameters.clusterIdentifier', 'requestParameters.newClusterIdentifier'],
    },
    tagging,
  ],
  volatile: [
    'configuration.dataTransferProgress',
    'configuration.expectedNextSnapshotScheduleTime',
    'configuration.expectedNextSnapshotScheduleTimeStatus',
    'configuration.nextMaintenanceWindowStartTime',
    'configuration.restoreStatus',
    'supplementaryConfiguration.LoggingStatus.lastFailureMessage',
    'supplementaryConfiguration.LoggingStatus.lastFailureTime',
    'supplementaryConfiguration.LoggingStatus.lastSuccessfulDeliveryTime',
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('redshift')
    yield* mapConcurrently(clusters(service, only), AT_ONCE, (found) => resourceOf(cloud, service, found))
  },
})

async function* clusters({ sdk, client }: Service<'redshift'>, only: readonly Wanted[] | undefined) {
  const names = wantedNames(only, 'cluster:')
  if (names === undefined) {
    for await (const page of sdk.paginateDescribeClusters({ client, pageSize: 100 }, {})) yield* page.Clusters ?? []
    return
  }
  for (const ClusterIdentifier of names) {
    const answer = await unlessGone(client.send(new sdk.DescribeClustersCommand({ ClusterIdentifier })), GONE)
    yield* answer?.Clusters ?? []
  }
}

async function resourceOf(
  cloud: Cloud,
  { sdk, client }: Service<'redshift'>,
  found: Cluster,
): Promise<Resource | undefined> {
  const name = found.ClusterIdentifier!
  const logging = await unlessGone(client.send(new sdk.DescribeLoggingStatusCommand({ ClusterIdentifier: name })), GONE)
  if (logging === undefined) return undefined
  return {
    resourceId: name,
    resourceName: name,
    arn: redshiftArn(cloud, `cluster:${name}`),
    availabilityZone: found.AvailabilityZone,
    resourceCreationTime: found.ClusterCreateTime,
    tags: tagMap(found.Tags),
    configuration: shape(TYPE, found),
    supplementaryConfiguration: shape(TYPE, { LoggingStatus: logging }, 'supplementaryConfiguration'),
    relationships: [
      ...relate(
        TYPE,
        'AWS::Redshift::ClusterParameterGroup',
        (found.ClusterParameterGroups ?? []).map((group) => named(group.ParameterGroupName)),
      ),
      ...relate(TYPE, 'AWS::Redshift::ClusterSubnetGroup', [named(found.ClusterSubnetGroupName)]),
      ...relate(
        TYPE,
        'AWS::Redshift::ClusterSecurityGroup',
        (found.ClusterSecurityGroups ?? []).map((group) => named(group.ClusterSecurityGroupName)),
      ),
      ...relate(
        TYPE,
        'AWS::EC2::SecurityGroup',
        (found.VpcSecurityGroups ?? []).map((group) => group.VpcSecurityGroupId),
      ),
      ...relate(TYPE, 'AWS::EC2::VPC', [found.VpcId]),
    ],
  }
}

/** Redshift's own groups stand with their name twice in AWS Config's items. */
function named(name: string | undefined) {
  return name === undefined ? undefined : { resourceId: name, resourceName: name }
}
