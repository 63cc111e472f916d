import { relate } from '../../relate.ts'
import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { ec2Arn } from './arn.ts'
import { tagging } from './tagging.ts'
import { filtersFor } from './wanted.ts'

/**
 * An address is known by its allocation, and its name is the public IP. DescribeAddresses has no pages.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAddresses.html
 */
export const eip = resourceType({
  type: 'AWS::EC2::EIP',
  permissions: ['ec2:DescribeAddresses'],
  changedBy: [
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: [
        'AllocateAddress',
        'ReleaseAddress',
        'AssociateAddress',
        // By association: it names the address only sometimes, else all are read.
        'DisassociateAddress',
        'AcceptAddressTransfer',
        'MoveAddressToVpc',
      ],
      id: [
        'requestParameters.allocationId',
        'responseElements.allocationId',
        'responseElements.AcceptAddressTransferResponse.addressTransfer.allocationId',
      ],
      name: ['requestParameters.publicIp'],
    },
    {
      eventSource: 'ec2.amazonaws.com',
      // They end associations of addresses that they do not name.
      eventNames: ['TerminateInstances', 'DeleteNetworkInterface', 'DeleteNatGateway', 'CreateNatGateway'],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('ec2')
    for (const Filters of filtersFor(only, { id: 'allocation-id', prefix: 'eipalloc-', name: 'public-ip' })) {
      const { Addresses = [] } = await client.send(new sdk.DescribeAddressesCommand({ Filters }))
      for (const address of Addresses) {
        const resourceId = address.AllocationId
        // An address without allocation belongs to EC2-Classic, which AWS Config does not record.
        if (resourceId === undefined) continue
        const arn = ec2Arn(cloud, 'eip-allocation', resourceId)
        if (!isWanted(only, { resourceId, resourceName: address.PublicIp, arn })) continue
        yield {
          resourceId,
          resourceName: address.PublicIp,
          arn,
          availabilityZone: 'Not Applicable',
          tags: tagMap(address.Tags),
          configuration: shape('AWS::EC2::EIP', { Tags: [], ...address }),
          relationships: [
            ...relate('AWS::EC2::EIP', 'AWS::EC2::Instance', [address.InstanceId]),
            ...relate('AWS::EC2::EIP', 'AWS::EC2::NetworkInterface', [address.NetworkInterfaceId]),
          ],
        }
      }
    }
  },
})
