import type { Snapshot } from '@aws-sdk/client-redshift'
import type { Cloud } from '../../clients.ts'
import { relate } from '../../relate.ts'
import { isWanted, type Resource, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { redshiftArn } from './arn.ts'
import { tagging } from './tagging.ts'

const TYPE = 'AWS::Redshift::ClusterSnapshot'

/**
 * A snapshot's id has its cluster in front (`sales/before-move`), as its ARN does: an event knows its name alone, and names
 * are unique in an account.
 * https://docs.aws.amazon.com/redshift/latest/APIReference/API_DescribeClusterSnapshots.html
 */
export const redshiftClusterSnapshot = resourceType({
  type: TYPE,
  permissions: ['redshift:DescribeClusterSnapshots'],
  changedBy: [
    {
      eventSource: 'redshift.amazonaws.com',
      eventNames: [
        'AuthorizeSnapshotAccess',
        'CreateClusterSnapshot',
        'DeleteClusterSnapshot',
        'ModifyClusterSnapshot',
        'RevokeSnapshotAccess',
      ],
      name: ['requestParameters.snapshotIdentifier'],
    },
    {
      eventSource: 'redshift.amazonaws.com',
      eventNames: ['CopyClusterSnapshot'],
      name: ['requestParameters.targetSnapshotIdentifier'],
    },
    {
      eventSource: 'redshift.amazonaws.com',
      eventNames: ['DeleteCluster'],
      name: ['requestParameters.finalClusterSnapshotIdentifier'],
    },
    // They name many in a list of members of which the record's path is not published.
    {
      eventSource: 'redshift.amazonaws.com',
      eventNames: ['BatchDeleteClusterSnapshots', 'BatchModifyClusterSnapshots'],
    },
    tagging,
  ],
  volatile: [
    'backupProgressInMegaBytes',
    'currentBackupRateInMegaBytesPerSecond',
    'elapsedTimeInSeconds',
    'estimatedSecondsToCompletion',
    'manualSnapshotRemainingDays',
  ].map((name) => `configuration.${name}`),
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('redshift')
    for await (const page of sdk.paginateDescribeClusterSnapshots({ client, pageSize: 100 }, {})) {
      for (const snapshot of page.Snapshots ?? []) {
        const resource = resourceOf(cloud, snapshot)
        if (isWanted(only, resource)) yield resource
      }
    }
  },
})

function resourceOf(cloud: Cloud, snapshot: Snapshot): Resource {
  const resourceId = `${snapshot.ClusterIdentifier}/${snapshot.SnapshotIdentifier}`
  return {
    resourceId,
    resourceName: snapshot.SnapshotIdentifier,
    arn: snapshot.SnapshotArn ?? redshiftArn(cloud, `snapshot:${resourceId}`),
    availabilityZone: snapshot.AvailabilityZone,
    resourceCreationTime: snapshot.SnapshotCreateTime,
    tags: tagMap(snapshot.Tags),
    configuration: shape(TYPE, { AccountsWithRestoreAccess: [], Tags: [], ...snapshot }),
    relationships: [
      ...relate(TYPE, 'AWS::EC2::VPC', [snapshot.VpcId]),
      ...relate(TYPE, 'AWS::Redshift::Cluster', [snapshot.ClusterIdentifier]),
    ],
  }
}
