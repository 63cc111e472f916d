import type { ClusterSecurityGroup } from '@aws-sdk/client-redshift'
import type { Cloud } from '../../clients.ts'
import { type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { wantedNames } from '../../wanted-names.ts'
import { redshiftArn } from './arn.ts'
import { tagging } from './tagging.ts'

const TYPE = 'AWS::Redshift::ClusterSecurityGroup'
const GONE = 'ClusterSecurityGroupNotFoundFault'

/**
 * The security groups of clusters outside a VPC. An account that never had such clusters is refused the call, and has none.
 * https://docs.aws.amazon.com/redshift/latest/APIReference/API_DescribeClusterSecurityGroups.html
 */
export const redshiftClusterSecurityGroup = resourceType({
  type: TYPE,
  permissions: ['redshift:DescribeClusterSecurityGroups'],
  changedBy: [
    {
      eventSource: 'redshift.amazonaws.com',
      eventNames: [
        'AuthorizeClusterSecurityGroupIngress',
        'CreateClusterSecurityGroup',
        'DeleteClusterSecurityGroup',
        'RevokeClusterSecurityGroupIngress',
      ],
      name: ['requestParameters.clusterSecurityGroupName'],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    try {
      for await (const group of groups(cloud, only)) yield resourceOf(cloud, group)
    } catch (error) {
      if (!isVpcOnly(error)) throw error
    }
  },
})

async function* groups(cloud: Cloud, only: readonly Wanted[] | undefined): AsyncGenerator<ClusterSecurityGroup> {
  const { sdk, client } = await cloud.service('redshift')
  const names = wantedNames(only, 'securitygroup:')
  if (names === undefined) {
    for await (const page of sdk.paginateDescribeClusterSecurityGroups({ client, pageSize: 100 }, {}))
      yield* page.ClusterSecurityGroups ?? []
    return
  }
  for (const ClusterSecurityGroupName of names) {
    const command = new sdk.DescribeClusterSecurityGroupsCommand({ ClusterSecurityGroupName })
    yield* (await unlessGone(client.send(command), GONE))?.ClusterSecurityGroups ?? []
  }
}

/** "VPC-by-Default customers cannot use cluster security groups" */
function isVpcOnly(error: unknown): boolean {
  return error instanceof Error && /^InvalidParameterValue/.test(error.name) && /VPC-by-Default/i.test(error.message)
}

function resourceOf(cloud: Cloud, group: ClusterSecurityGroup): Resource {
  const name = group.ClusterSecurityGroupName!
  return {
    resourceId: name,
    resourceName: name,
    arn: redshiftArn(cloud, `securitygroup:${name}`),
    availabilityZone: 'Regional',
    tags: tagMap(group.Tags),
    configuration: shape(TYPE, { EC2SecurityGroups: [], IPRanges: [], Tags: [], ...group }),
  }
}
