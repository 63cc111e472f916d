import { relate } from '../../relate.ts'
import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { ec2Arn } from './arn.ts'
import { tagging } from './tagging.ts'
import { described } from './wanted.ts'

/** The emulator says the second of a network ACL too. */
const GONE = ['InvalidNetworkAclID.NotFound', 'InvalidRouteTableID.NotFound']

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkAcls.html */
export const networkAcl = resourceType({
  type: 'AWS::EC2::NetworkAcl',
  permissions: ['ec2:DescribeNetworkAcls'],
  changedBy: [
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: [
        'CreateNetworkAcl',
        'DeleteNetworkAcl',
        'CreateNetworkAclEntry',
        'DeleteNetworkAclEntry',
        'ReplaceNetworkAclEntry',
      ],
      id: ['requestParameters.networkAclId', 'responseElements.networkAcl.networkAclId'],
    },
    {
      eventSource: 'ec2.amazonaws.com',
      // The first names the new list only, and the others neither the default list nor the one that lost a subnet.
      eventNames: [
        'ReplaceNetworkAclAssociation',
        'CreateSubnet',
        'DeleteSubnet',
        'CreateVpc',
        'CreateDefaultVpc',
        'DeleteVpc',
      ],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('ec2')
    const all = () => sdk.paginateDescribeNetworkAcls({ client, pageSize: 500 }, {})
    const one = (id: string) => client.send(new sdk.DescribeNetworkAclsCommand({ NetworkAclIds: [id] }))
    for await (const page of described(only, 'acl-', all, one, GONE)) {
      for (const acl of page.NetworkAcls ?? []) {
        const resourceId = acl.NetworkAclId!
        const arn = ec2Arn(cloud, 'network-acl', resourceId, acl.OwnerId)
        if (!isWanted(only, { resourceId, arn })) continue
        yield {
          resourceId,
          arn,
          availabilityZone: 'Multiple Availability Zones',
          tags: tagMap(acl.Tags),
          configuration: shape('AWS::EC2::NetworkAcl', { Associations: [], Entries: [], Tags: [], ...acl }),
          relationships: [
            ...relate(
              'AWS::EC2::NetworkAcl',
              'AWS::EC2::Subnet',
              (acl.Associations ?? []).map((a) => a.SubnetId),
            ),
            ...relate('AWS::EC2::NetworkAcl', 'AWS::EC2::VPC', [acl.VpcId]),
          ],
        }
      }
    }
  },
})
