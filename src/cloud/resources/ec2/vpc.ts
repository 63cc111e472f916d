import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { ec2Arn } from './arn.ts'
import { tagging } from './tagging.ts'
import { filtersFor } from './wanted.ts'

/**
 * The answer names nothing that the VPC is related to: those resources name their VPC.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcs.html
 */
export const vpc = resourceType({
  type: 'AWS::EC2::VPC',
  permissions: ['ec2:DescribeVpcs'],
  changedBy: [
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: [
        'CreateVpc',
        'CreateDefaultVpc',
        'DeleteVpc',
        'ModifyVpcAttribute',
        'ModifyVpcTenancy',
        'AssociateDhcpOptions',
        'AssociateVpcCidrBlock',
        'DisassociateVpcCidrBlock',
      ],
      id: [
        'requestParameters.vpcId',
        'requestParameters.AssociateVpcCidrBlockRequest.VpcId',
        'requestParameters.ModifyVpcTenancyRequest.VpcId',
        'responseElements.vpc.vpcId',
        'responseElements.CreateDefaultVpcResponse.vpc.vpcId',
        'responseElements.DisassociateVpcCidrBlockResponse.vpcId',
      ],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('ec2')
    for (const Filters of filtersFor(only, { id: 'vpc-id', prefix: 'vpc-' })) {
      for await (const page of sdk.paginateDescribeVpcs({ client, pageSize: 500 }, { Filters })) {
        for (const vpc of page.Vpcs ?? []) {
          const resourceId = vpc.VpcId!
          const arn = ec2Arn(cloud, 'vpc', resourceId, vpc.OwnerId)
          if (!isWanted(only, { resourceId, arn })) continue
          yield {
            resourceId,
            arn,
            availabilityZone: 'Multiple Availability Zones',
            tags: tagMap(vpc.Tags),
            configuration: shape('AWS::EC2::VPC', {
              CidrBlockAssociationSet: [],
              Ipv6CidrBlockAssociationSet: [],
              Tags: [],
              ...vpc,
            }),
          }
        }
      }
    }
  },
})
