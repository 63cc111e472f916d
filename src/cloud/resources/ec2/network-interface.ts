import type { NetworkInterface } from '@aws-sdk/client-ec2'
import { relate } from '../../relate.ts'
import { isWanted, type Relationship, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { ec2Arn } from './arn.ts'
import { tagging } from './tagging.ts'
import { filtersFor } from './wanted.ts'

/** Lists that AWS Config gives empty where EC2 leaves them out. */
const lists = { Groups: [], Ipv4Prefixes: [], Ipv6Addresses: [], Ipv6Prefixes: [], PrivateIpAddresses: [], TagSet: [] }

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html */
export const networkInterface = resourceType({
  type: 'AWS::EC2::NetworkInterface',
  permissions: ['ec2:DescribeNetworkInterfaces'],
  changedBy: [
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: [
        'CreateNetworkInterface',
        'DeleteNetworkInterface',
        'AttachNetworkInterface',
        'ModifyNetworkInterfaceAttribute',
        'ResetNetworkInterfaceAttribute',
        'AssignPrivateIpAddresses',
        'UnassignPrivateIpAddresses',
        'AssignIpv6Addresses',
        'UnassignIpv6Addresses',
        'RunInstances',
        // By attachment, instance or association: these name the interface only sometimes, else all are read.
        'DetachNetworkInterface',
        'AssociateAddress',
      ],
      id: [
        'requestParameters.networkInterfaceId',
        'requestParameters.AssignIpv6AddressesRequest.NetworkInterfaceId',
        'requestParameters.UnassignIpv6AddressesRequest.NetworkInterfaceId',
        'responseElements.networkInterface.networkInterfaceId',
        'responseElements.instancesSet.items[].networkInterfaceSet.items[].networkInterfaceId',
      ],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('ec2')
    for (const Filters of filtersFor(only, { id: 'network-interface-id', prefix: 'eni-' })) {
      for await (const page of sdk.paginateDescribeNetworkInterfaces({ client, pageSize: 500 }, { Filters })) {
        for (const networkInterface of page.NetworkInterfaces ?? []) {
          const resourceId = networkInterface.NetworkInterfaceId!
          const arn = ec2Arn(cloud, 'network-interface', resourceId, networkInterface.OwnerId)
          if (!isWanted(only, { resourceId, arn })) continue
          yield {
            resourceId,
            arn,
            availabilityZone: networkInterface.AvailabilityZone,
            tags: tagMap(networkInterface.TagSet),
            configuration: shape('AWS::EC2::NetworkInterface', { ...lists, ...networkInterface }),
            relationships: relationshipsOf(networkInterface),
          }
        }
      }
    }
  },
})

function relationshipsOf(networkInterface: NetworkInterface): Relationship[] {
  const { Association, Attachment, Groups, PrivateIpAddresses, SubnetId, VpcId } = networkInterface
  const to = (target: string, ids: (string | undefined)[]) => relate('AWS::EC2::NetworkInterface', target, ids)
  return [
    ...to('AWS::EC2::EIP', [
      Association?.AllocationId,
      ...(PrivateIpAddresses ?? []).map((address) => address.Association?.AllocationId),
    ]),
    ...to('AWS::EC2::Instance', [Attachment?.InstanceId]),
    ...to(
      'AWS::EC2::SecurityGroup',
      (Groups ?? []).map((group) => group.GroupId),
    ),
    ...to('AWS::EC2::Subnet', [SubnetId]),
    ...to('AWS::EC2::VPC', [VpcId]),
  ]
}
