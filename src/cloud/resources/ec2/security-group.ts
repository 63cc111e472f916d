import type { IpPermission } from '@aws-sdk/client-ec2'
import { relate } from '../../relate.ts'
import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { ec2Arn } from './arn.ts'
import { tagging } from './tagging.ts'
import { filtersFor } from './wanted.ts'

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroups.html */
export const securityGroup = resourceType({
  type: 'AWS::EC2::SecurityGroup',
  permissions: ['ec2:DescribeSecurityGroups'],
  changedBy: [
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: [
        'CreateSecurityGroup',
        'DeleteSecurityGroup',
        'AuthorizeSecurityGroupIngress',
        'AuthorizeSecurityGroupEgress',
        'RevokeSecurityGroupIngress',
        'RevokeSecurityGroupEgress',
        'ModifySecurityGroupRules',
        'UpdateSecurityGroupRuleDescriptionsIngress',
        'UpdateSecurityGroupRuleDescriptionsEgress',
        // They make and delete the VPC's default group, which they do not name.
        'CreateVpc',
        'CreateDefaultVpc',
        'DeleteVpc',
      ],
      id: [
        'requestParameters.groupId',
        'requestParameters.ModifySecurityGroupRulesRequest.GroupId',
        'requestParameters.UpdateSecurityGroupRuleDescriptionsIngressRequest.GroupId',
        'requestParameters.UpdateSecurityGroupRuleDescriptionsEgressRequest.GroupId',
        'responseElements.groupId',
      ],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('ec2')
    for (const Filters of filtersFor(only, { id: 'group-id', prefix: 'sg-', name: 'group-name' })) {
      for await (const page of sdk.paginateDescribeSecurityGroups({ client, pageSize: 500 }, { Filters })) {
        for (const group of page.SecurityGroups ?? []) {
          const resourceId = group.GroupId!
          const arn = ec2Arn(cloud, 'security-group', resourceId, group.OwnerId)
          if (!isWanted(only, { resourceId, resourceName: group.GroupName, arn })) continue
          yield {
            resourceId,
            resourceName: group.GroupName,
            arn,
            availabilityZone: 'Not Applicable',
            tags: tagMap(group.Tags),
            configuration: shape('AWS::EC2::SecurityGroup', {
              Tags: [],
              ...group,
              IpPermissions: (group.IpPermissions ?? []).map(permissionOf),
              IpPermissionsEgress: (group.IpPermissionsEgress ?? []).map(permissionOf),
            }),
            relationships: relate('AWS::EC2::SecurityGroup', 'AWS::EC2::VPC', [group.VpcId]),
          }
        }
      }
    }
  },
})

/** AWS Config gives the IPv4 ranges twice: `ipRanges` are bare CIDRs, `ipv4Ranges` have the descriptions. */
function permissionOf(permission: IpPermission): object {
  const { IpRanges = [], ...rest } = permission
  return {
    Ipv6Ranges: [],
    PrefixListIds: [],
    UserIdGroupPairs: [],
    ...rest,
    Ipv4Ranges: IpRanges,
    IpRanges: IpRanges.map((range) => range.CidrIp),
  }
}
