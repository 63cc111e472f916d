import { relate } from '../../relate.ts'
import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { ec2Arn } from './arn.ts'
import { tagging } from './tagging.ts'
import { filtersFor } from './wanted.ts'

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSubnets.html */
export const subnet = resourceType({
  type: 'AWS::EC2::Subnet',
  permissions: ['ec2:DescribeSubnets'],
  changedBy: [
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: [
        'CreateSubnet',
        'CreateDefaultSubnet',
        'DeleteSubnet',
        'ModifySubnetAttribute',
        'AssociateSubnetCidrBlock',
        'DisassociateSubnetCidrBlock',
        // It makes the default subnets, which it does not name.
        'CreateDefaultVpc',
      ],
      id: [
        'requestParameters.subnetId',
        'requestParameters.AssociateSubnetCidrBlockRequest.SubnetId',
        'responseElements.subnet.subnetId',
        'responseElements.CreateDefaultSubnetResponse.subnet.subnetId',
        'responseElements.DisassociateSubnetCidrBlockResponse.subnetId',
      ],
    },
    tagging,
  ],
  // Each interface that comes or goes moves it, whoever owns the interface.
  volatile: ['configuration.availableIpAddressCount'],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('ec2')
    for (const Filters of filtersFor(only, { id: 'subnet-id', prefix: 'subnet-' })) {
      for await (const page of sdk.paginateDescribeSubnets({ client, pageSize: 500 }, { Filters })) {
        for (const subnet of page.Subnets ?? []) {
          const resourceId = subnet.SubnetId!
          const arn = subnet.SubnetArn ?? ec2Arn(cloud, 'subnet', resourceId, subnet.OwnerId)
          if (!isWanted(only, { resourceId, arn })) continue
          yield {
            resourceId,
            arn,
            availabilityZone: subnet.AvailabilityZone,
            tags: tagMap(subnet.Tags),
            configuration: shape('AWS::EC2::Subnet', { Ipv6CidrBlockAssociationSet: [], Tags: [], ...subnet }),
            relationships: relate('AWS::EC2::Subnet', 'AWS::EC2::VPC', [subnet.VpcId]),
          }
        }
      }
    }
  },
})
