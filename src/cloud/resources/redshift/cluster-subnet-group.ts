import type { ClusterSubnetGroup } from '@aws-sdk/client-redshift'
import type { Cloud } from '../../clients.ts'
import { relate } from '../../relate.ts'
import { type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { wantedNames } from '../../wanted-names.ts'
import { redshiftArn } from './arn.ts'
import { tagging } from './tagging.ts'

const TYPE = 'AWS::Redshift::ClusterSubnetGroup'

/** https://docs.aws.amazon.com/redshift/latest/APIReference/API_DescribeClusterSubnetGroups.html */
export const redshiftClusterSubnetGroup = resourceType({
  type: TYPE,
  permissions: ['redshift:DescribeClusterSubnetGroups'],
  changedBy: [
    {
      eventSource: 'redshift.amazonaws.com',
      eventNames: ['CreateClusterSubnetGroup', 'DeleteClusterSubnetGroup', 'ModifyClusterSubnetGroup'],
      name: ['requestParameters.clusterSubnetGroupName'],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    for await (const group of groups(cloud, only)) yield resourceOf(cloud, group)
  },
})

async function* groups(cloud: Cloud, only: readonly Wanted[] | undefined): AsyncGenerator<ClusterSubnetGroup> {
  const { sdk, client } = await cloud.service('redshift')
  const names = wantedNames(only, 'subnetgroup:')
  if (names === undefined) {
    for await (const page of sdk.paginateDescribeClusterSubnetGroups({ client, pageSize: 100 }, {}))
      yield* page.ClusterSubnetGroups ?? []
    return
  }
  for (const ClusterSubnetGroupName of names) {
    const command = new sdk.DescribeClusterSubnetGroupsCommand({ ClusterSubnetGroupName })
    yield* (await unlessGone(client.send(command), 'ClusterSubnetGroupNotFoundFault'))?.ClusterSubnetGroups ?? []
  }
}

function resourceOf(cloud: Cloud, group: ClusterSubnetGroup): Resource {
  const name = group.ClusterSubnetGroupName!
  return {
    resourceId: name,
    resourceName: name,
    arn: redshiftArn(cloud, `subnetgroup:${name}`),
    availabilityZone: 'Regional',
    tags: tagMap(group.Tags),
    configuration: shape(TYPE, { Tags: [], ...group }),
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
