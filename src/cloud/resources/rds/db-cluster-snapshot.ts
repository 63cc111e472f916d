import type { DBClusterSnapshot } from '@aws-sdk/client-rds'
import { mapConcurrently } from '../../concurrently.ts'
import { epochTimes } from '../../epoch-times.ts'
import { relate } from '../../relate.ts'
import { type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { wantedNames } from '../../wanted-names.ts'
import { filtersFor } from './filters.ts'
import { tagging } from './tagging.ts'

const TYPE = 'AWS::RDS::DBClusterSnapshot'
const AT_ONCE = 8

/**
 * Snapshots of Aurora and Multi-AZ clusters; DocumentDB's and Neptune's too, which the same API lists.
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterSnapshots.html
 */
export const dbClusterSnapshot = resourceType({
  type: TYPE,
  permissions: ['rds:DescribeDBClusterSnapshots', 'rds:DescribeDBClusterSnapshotAttributes'],
  changedBy: [
    {
      eventSource: 'rds.amazonaws.com',
      eventNames: ['CreateDBClusterSnapshot', 'DeleteDBClusterSnapshot', 'ModifyDBClusterSnapshotAttribute'],
      name: ['requestParameters.dBClusterSnapshotIdentifier'],
    },
    {
      eventSource: 'rds.amazonaws.com',
      eventNames: ['CopyDBClusterSnapshot'],
      name: ['requestParameters.targetDBClusterSnapshotIdentifier'],
    },
    {
      eventSource: 'rds.amazonaws.com',
      eventNames: ['DeleteDBCluster'],
      name: ['requestParameters.finalDBSnapshotIdentifier'],
    },
    tagging,
  ],
  volatile: ['configuration.percentProgress'],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('rds')
    yield* mapConcurrently(snapshots(service, only), AT_ONCE, (snapshot) => resourceOf(service, snapshot))
  },
})

async function* snapshots({ sdk, client }: Service<'rds'>, only: readonly Wanted[] | undefined) {
  const names = wantedNames(only, 'cluster-snapshot:')
  for (const Filters of names === undefined ? [undefined] : filtersFor({ 'db-cluster-snapshot-id': names }))
    for await (const page of sdk.paginateDescribeDBClusterSnapshots({ client, pageSize: 100 }, { Filters }))
      yield* page.DBClusterSnapshots ?? []
}

async function resourceOf(service: Service<'rds'>, snapshot: DBClusterSnapshot): Promise<Resource | undefined> {
  const attributes = await attributesOf(service, snapshot)
  if (attributes === undefined) return undefined
  const tags = snapshot.TagList ?? []
  const parts = { DBClusterSnapshotAttributes: attributes === 'not shareable' ? undefined : attributes, Tags: tags }
  return {
    resourceId: snapshot.DBClusterSnapshotIdentifier!,
    resourceName: snapshot.DBClusterSnapshotIdentifier,
    arn: snapshot.DBClusterSnapshotArn,
    availabilityZone: 'Multiple Availability Zones',
    resourceCreationTime: snapshot.SnapshotCreateTime,
    tags: tagMap(tags),
    configuration: shape(TYPE, epochTimes(snapshot)),
    supplementaryConfiguration: shape(TYPE, parts, 'supplementaryConfiguration'),
    relationships: [
      ...relate(TYPE, 'AWS::EC2::VPC', [snapshot.VpcId]),
      ...relate(TYPE, 'AWS::RDS::DBCluster', [{ resourceName: snapshot.DBClusterIdentifier }]),
    ],
  }
}

/** Whom a snapshot is shared with; an automated one cannot be shared. `undefined` when it is gone. */
async function attributesOf({ sdk, client }: Service<'rds'>, snapshot: DBClusterSnapshot) {
  if (snapshot.SnapshotType === 'automated') return 'not shareable'
  const { DBClusterSnapshotIdentifier } = snapshot
  const answer = await unlessGone(
    client.send(new sdk.DescribeDBClusterSnapshotAttributesCommand({ DBClusterSnapshotIdentifier })),
    'DBClusterSnapshotNotFoundFault',
  )
  return answer && (answer.DBClusterSnapshotAttributesResult?.DBClusterSnapshotAttributes ?? [])
}
