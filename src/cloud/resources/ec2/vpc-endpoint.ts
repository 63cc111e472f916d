import { relate } from '../../relate.ts'
import { isWanted, type Relationship, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { ec2Arn } from './arn.ts'
import { tagging } from './tagging.ts'
import { described } from './wanted.ts'

/** EC2 still answers for a while with an endpoint that was deleted: it is gone. The API writes states in either case. */
const DELETED = 'deleted'
const GONE = ['InvalidVpcEndpointId.NotFound']

/** Lists that AWS Config gives empty where EC2 leaves them out. */
const lists = { DnsEntries: [], Groups: [], NetworkInterfaceIds: [], RouteTableIds: [], SubnetIds: [], Tags: [] }

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpoints.html */
export const vpcEndpoint = resourceType({
  type: 'AWS::EC2::VPCEndpoint',
  permissions: ['ec2:DescribeVpcEndpoints'],
  changedBy: [
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: ['CreateVpcEndpoint', 'ModifyVpcEndpoint', 'DeleteVpcEndpoints'],
      id: [
        'requestParameters.ModifyVpcEndpointRequest.VpcEndpointId',
        'requestParameters.DeleteVpcEndpointsRequest.VpcEndpointId.content',
        'requestParameters.DeleteVpcEndpointsRequest.VpcEndpointId[].content',
        'responseElements.CreateVpcEndpointResponse.vpcEndpoint.vpcEndpointId',
      ],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('ec2')
    const all = () => sdk.paginateDescribeVpcEndpoints({ client, pageSize: 500 }, {})
    const one = (id: string) => client.send(new sdk.DescribeVpcEndpointsCommand({ VpcEndpointIds: [id] }))
    for await (const page of described(only, 'vpce-', all, one, GONE)) {
      for (const endpoint of page.VpcEndpoints ?? []) {
        const resourceId = endpoint.VpcEndpointId!
        const arn = ec2Arn(cloud, 'vpc-endpoint', resourceId, endpoint.OwnerId)
        if (endpoint.State?.toLowerCase() === DELETED || !isWanted(only, { resourceId, arn })) continue
        const to = (target: string, ids: (string | undefined)[] = []): Relationship[] =>
          relate('AWS::EC2::VPCEndpoint', target, ids)
        yield {
          resourceId,
          arn,
          availabilityZone: 'Multiple Availability Zones',
          resourceCreationTime: endpoint.CreationTimestamp,
          tags: tagMap(endpoint.Tags),
          configuration: shape('AWS::EC2::VPCEndpoint', {
            ...lists,
            ...endpoint,
            // AWS Config gives the type's times in milliseconds.
            CreationTimestamp: endpoint.CreationTimestamp?.getTime(),
          }),
          relationships: [
            ...to('AWS::EC2::NetworkInterface', endpoint.NetworkInterfaceIds),
            ...to('AWS::EC2::RouteTable', endpoint.RouteTableIds),
            ...to('AWS::EC2::Subnet', endpoint.SubnetIds),
            ...to('AWS::EC2::VPC', [endpoint.VpcId]),
          ],
        }
      }
    }
  },
})
