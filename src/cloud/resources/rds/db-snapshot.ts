import type { DBSnapshot } from '@aws-sdk/client-rds'
import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
import { type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { wantedNames } from '../../wanted-names.ts'
import { filtersFor } from './filters.ts'
import { tagging } from './tagging.ts'

const TYPE = 'AWS::RDS::DBSnapshot'
const AT_ONCE = 8

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSnapshots.html */
export const dbSnapshot = resourceType({
  type: TYPE,
  permissions: ['rds:DescribeDBSnapshots', 'rds:DescribeDBSnapshotAttributes'],
  changedBy: [
    {
      eventSource: 'rds.amazonaws.com',
      eventNames: ['CreateDBSnapshot', 'DeleteDBSnapshot', 'ModifyDBSnapshot', 'ModifyDBSnapshotAttribute'],
      name: ['requestParameters.dBSnapshotIdentifier'],
    },
    {
      eventSource: 'rds.amazonaws.com',
      eventNames: ['CopyDBSnapshot'],
      name: ['requestParameters.targetDBSnapshotIdentifier'],
    },
    {
      eventSource: 'rds.amazonaws.com',
      eventNames: ['DeleteDBInstance'],
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
  const names = wantedNames(only, 'snapshot:')
  for (const Filters of names === undefined ? [undefined] : filtersFor({ 'db-snapshot-id': names }))
    for await (const page of sdk.paginateDescribeDBSnapshots({ client, pageSize: 100 }, { Filters }))
      yield* page.DBSnapshots ?? []
}

async function resourceOf(service: Service<'rds'>, snapshot: DBSnapshot): Promise<Resource | undefined> {
  const attributes = await attributesOf(service, snapshot)
  if (attributes === undefined) return undefined
  const parts = {
    DBSnapshotAttributes: attributes === 'not shareable' ? undefined : attributes,
    Tags: snapshot.TagList ?? [],
  }
  return {
    resourceId: snapshot.DBSnapshotIdentifier!,
    resourceName: snapshot.DBSnapshotIdentifier,
    arn: snapshot.DBSnapshotArn,
    availabilityZone: snapshot.AvailabilityZone,
    resourceCreationTime: snapshot.SnapshotCreateTime,
    tags: tagMap(snapshot.TagList),
    configuration: shape(TYPE, snapshot),
    supplementaryConfiguration: shape(TYPE, parts, 'supplementaryConfiguration'),
    relationships: relate(TYPE, 'AWS::EC2::VPC', [snapshot.VpcId]),
  }
}

/** Whom a snapshot is shared with; an automated one cannot be shared. `undefined` when it is gone. */
async function attributesOf({ sdk, client }: Service<'rds'>, snapshot: DBSnapshot) {
  if (snapshot.SnapshotType === 'automated') return 'not shareable'
  const answer = await unlessGone(
    client.send(new sdk.DescribeDBSnapshotAttributesCommand({ DBSnapshotIdentifier: snapshot.DBSnapshotIdentifier })),
    'DBSnapshotNotFoundFault',
  )
  return answer && (answer.DBSnapshotAttributesResult?.DBSnapshotAttributes ?? [])
}
