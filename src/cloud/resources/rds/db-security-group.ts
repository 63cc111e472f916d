import type { DBSecurityGroup } from '@aws-sdk/client-rds'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
import { type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { wantedNames } from '../../wanted-names.ts'
import { tagging } from './tagging.ts'

const TYPE = 'AWS::RDS::DBSecurityGroup'
const AT_ONCE = 8
const GONE = 'DBSecurityGroupNotFoundFault'

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSecurityGroups.html */
export const dbSecurityGroup = resourceType({
  type: TYPE,
  permissions: ['rds:DescribeDBSecurityGroups', 'rds:ListTagsForResource'],
  changedBy: [
    {
      eventSource: 'rds.amazonaws.com',
      eventNames: [
        'AuthorizeDBSecurityGroupIngress',
        'CreateDBSecurityGroup',
        'DeleteDBSecurityGroup',
        'RevokeDBSecurityGroupIngress',
      ],
      name: ['requestParameters.dBSecurityGroupName'],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('rds')
    yield* mapConcurrently(groups(service, only), AT_ONCE, (group) => resourceOf(cloud, service, group))
  },
})

async function* groups({ sdk, client }: Service<'rds'>, only: readonly Wanted[] | undefined) {
  const names = wantedNames(only, 'secgrp:')
  if (names === undefined) {
    for await (const page of sdk.paginateDescribeDBSecurityGroups({ client, pageSize: 100 }, {}))
      yield* page.DBSecurityGroups ?? []
    return
  }
  for (const DBSecurityGroupName of names) {
    const answer = await unlessGone(client.send(new sdk.DescribeDBSecurityGroupsCommand({ DBSecurityGroupName })), GONE)
    yield* answer?.DBSecurityGroups ?? []
  }
}

async function resourceOf(
  cloud: Cloud,
  { sdk, client }: Service<'rds'>,
  group: DBSecurityGroup,
): Promise<Resource | undefined> {
  const name = group.DBSecurityGroupName!
  const arn = group.DBSecurityGroupArn ?? `arn:${cloud.partition}:rds:${cloud.region}:${cloud.accountId}:secgrp:${name}`
  const answer = await unlessGone(client.send(new sdk.ListTagsForResourceCommand({ ResourceName: arn })), GONE)
  if (answer === undefined) return undefined
  const tags = answer.TagList ?? []
  return {
    resourceId: name,
    resourceName: name,
    arn,
    availabilityZone: 'Not Applicable',
    tags: tagMap(tags),
    configuration: shape(TYPE, group),
    supplementaryConfiguration: shape(TYPE, { Tags: tags }, 'supplementaryConfiguration'),
    relationships: [
      ...relate(
        TYPE,
        'AWS::EC2::SecurityGroup',
        (group.EC2SecurityGroups ?? []).map((allowed) => allowed.EC2SecurityGroupId),
      ),
      ...relate(TYPE, 'AWS::EC2::VPC', [group.VpcId]),
    ],
  }
}
