import type { VpcPeeringConnectionVpcInfo } from '@aws-sdk/client-ec2'
import { relate } from '../../relate.ts'
import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { ec2Arn } from './arn.ts'
import { tagging } from './tagging.ts'
import { filtersFor } from './wanted.ts'

/** EC2 still answers for a while with a connection that was deleted: it is gone. */
const GONE = 'deleted'

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcPeeringConnections.html */
export const vpcPeeringConnection = resourceType({
  type: 'AWS::EC2::VPCPeeringConnection',
  permissions: ['ec2:DescribeVpcPeeringConnections'],
  changedBy: [
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: [
        'CreateVpcPeeringConnection',
        'AcceptVpcPeeringConnection',
        'RejectVpcPeeringConnection',
        'DeleteVpcPeeringConnection',
        'ModifyVpcPeeringConnectionOptions',
      ],
      id: [
        'requestParameters.vpcPeeringConnectionId',
        'requestParameters.ModifyVpcPeeringConnectionOptionsRequest.VpcPeeringConnectionId',
        'responseElements.vpcPeeringConnection.vpcPeeringConnectionId',
      ],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('ec2')
    for (const Filters of filtersFor(only, { id: 'vpc-peering-connection-id', prefix: 'pcx-' })) {
      for await (const page of sdk.paginateDescribeVpcPeeringConnections({ client, pageSize: 500 }, { Filters })) {
        for (const peering of page.VpcPeeringConnections ?? []) {
          const resourceId = peering.VpcPeeringConnectionId!
          const arn = ec2Arn(cloud, 'vpc-peering-connection', resourceId)
          if (peering.Status?.Code === GONE || !isWanted(only, { resourceId, arn })) continue
          yield {
            resourceId,
            arn,
            availabilityZone: 'Not Applicable',
            tags: tagMap(peering.Tags),
            configuration: shape('AWS::EC2::VPCPeeringConnection', {
              Tags: [],
              ...peering,
              AccepterVpcInfo: side(peering.AccepterVpcInfo),
              RequesterVpcInfo: side(peering.RequesterVpcInfo),
              // AWS Config gives the type's times in milliseconds.
              ExpirationTime: peering.ExpirationTime?.getTime(),
            }),
            relationships: relate('AWS::EC2::VPCPeeringConnection', 'AWS::EC2::VPC', [
              peering.AccepterVpcInfo?.VpcId,
              peering.RequesterVpcInfo?.VpcId,
            ]),
          }
        }
      }
    }
  },
})

function side(info: VpcPeeringConnectionVpcInfo | undefined): object | undefined {
  return info && { CidrBlockSet: [], Ipv6CidrBlockSet: [], ...info }
}
