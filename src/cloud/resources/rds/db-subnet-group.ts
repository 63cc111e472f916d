import type { DBSubnetGroup } from '@aws-sdk/client-rds'
import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
import { type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { wantedNames } from '../../wanted-names.ts'
import { tagging } from './tagging.ts'

const TYPE = 'AWS::RDS::DBSubnetGroup'
const AT_ONCE = 8
const GONE = 'DBSubnetGroupNotFoundFault'

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSubnetGroups.html */
export const dbSubnetGroup = resourceType({
  type: TYPE,
  permissions: ['rds:DescribeDBSubnetGroups', 'rds:ListTagsForResource'],
  changedBy: [
    {
      eventSource: 'rds.amazonaws.com',
      eventNames: ['CreateDBSubnetGroup', 'DeleteDBSubnetGroup', 'ModifyDBSubnetGroup'],
      name: ['requestParameters.dBSubnetGroupName'],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('rds')
    yield* mapConcurrently(groups(service, only), AT_ONCE, (group) => resourceOf(service, group))
  },
})

async function* groups({ sdk, client }: Service<'rds'>, only: readonly Wanted[] | undefined) {
  const names = wantedNames(only, 'subgrp:')
  if (names === undefined) {
    for await (const page of sdk.paginateDescribeDBSubnetGroups({ client, pageSize: 100 }, {}))
      yield* page.DBSubnetGroups ?? []
    return
  }
  for (const DBSubnetGroupName of names) {
    const answer = await unlessGone(client.send(new sdk.DescribeDBSubnetGroupsCommand({ DBSubnetGroupName })), GONE)
    yield* answer?.DBSubnetGroups ?? []
  }
}

async function resourceOf({ sdk, client }: Service<'rds'>, group: DBSubnetGroup): Promise<Resource | undefined> {
  const answer = await unlessGone(
    client.send(new sdk.ListTagsForResourceCommand({ ResourceName: group.DBSubnetGroupArn })),
    GONE,
  )
  if (answer === undefined) return undefined
  const tags = answer.TagList ?? []
  return {
    resourceId: group.DBSubnetGroupName!,
    resourceName: group.DBSubnetGroupName,
    arn: group.DBSubnetGroupArn,
    availabilityZone: 'Multiple Availability Zones',
    tags: tagMap(tags),
    configuration: shape(TYPE, group),
    supplementaryConfiguration: shape(TYPE, { Tags: tags }, 'supplementaryConfiguration'),
    relationships: [
      ...relate(TYPE, 'AWS::EC2::VPC', [group.VpcId]),
      ...relate(
        TYPE,
        'AWS::EC2::Subnet',
        (group.Subnets ?? []).map((subnet) => subnet.SubnetIdentifier),
      ),
    ],
  }
}
