import type { NatGateway } from '@aws-sdk/client-ec2'
import { relate } from '../../relate.ts'
import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { ec2Arn } from './arn.ts'
import { tagging } from './tagging.ts'
import { filtersFor } from './wanted.ts'

/** EC2 still answers for about an hour with a gateway that was deleted: it is gone. */
const GONE = 'deleted'

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNatGateways.html */
export const natGateway = resourceType({
  type: 'AWS::EC2::NatGateway',
  permissions: ['ec2:DescribeNatGateways'],
  changedBy: [
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: [
        'CreateNatGateway',
        'DeleteNatGateway',
        'AssociateNatGatewayAddress',
        'DisassociateNatGatewayAddress',
        'AssignPrivateNatGatewayAddress',
        'UnassignPrivateNatGatewayAddress',
      ],
      id: [
        'requestParameters.DeleteNatGatewayRequest.NatGatewayId',
        'requestParameters.AssociateNatGatewayAddressRequest.NatGatewayId',
        'requestParameters.DisassociateNatGatewayAddressRequest.NatGatewayId',
        'requestParameters.AssignPrivateNatGatewayAddressRequest.NatGatewayId',
        'requestParameters.UnassignPrivateNatGatewayAddressRequest.NatGatewayId',
        'responseElements.CreateNatGatewayResponse.natGateway.natGatewayId',
      ],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('ec2')
    for (const Filter of filtersFor(only, { id: 'nat-gateway-id', prefix: 'nat-' })) {
      for await (const page of sdk.paginateDescribeNatGateways({ client, pageSize: 500 }, { Filter })) {
        for (const gateway of page.NatGateways ?? []) {
          const resourceId = gateway.NatGatewayId!
          const arn = ec2Arn(cloud, 'natgateway', resourceId)
          if (gateway.State === GONE || !isWanted(only, { resourceId, arn })) continue
          yield {
            resourceId,
            arn,
            availabilityZone: 'Not Applicable',
            resourceCreationTime: gateway.CreateTime,
            tags: tagMap(gateway.Tags),
            configuration: shape('AWS::EC2::NatGateway', described(gateway)),
            relationships: [
              ...relate('AWS::EC2::NatGateway', 'AWS::EC2::VPC', [gateway.VpcId]),
              ...relate('AWS::EC2::NatGateway', 'AWS::EC2::Subnet', [gateway.SubnetId]),
            ],
          }
        }
      }
    }
  },
})

/** AWS Config gives the type's times in milliseconds, and `isPrimary` of an address as `primary` too. */
function described(gateway: NatGateway): object {
  const { CreateTime, DeleteTime, ProvisionedBandwidth, NatGatewayAddresses = [], Tags = [] } = gateway
  return {
    ...gateway,
    CreateTime: CreateTime?.getTime(),
    DeleteTime: DeleteTime?.getTime(),
    NatGatewayAddresses: NatGatewayAddresses.map((address) => ({ ...address, Primary: address.IsPrimary })),
    ProvisionedBandwidth: ProvisionedBandwidth && {
      ...ProvisionedBandwidth,
      ProvisionTime: ProvisionedBandwidth.ProvisionTime?.getTime(),
      RequestTime: ProvisionedBandwidth.RequestTime?.getTime(),
    },
    Tags,
  }
}
