import { relate } from '../../relate.ts'
import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { ec2Arn } from './arn.ts'
import { tagging } from './tagging.ts'
import { filtersFor } from './wanted.ts'

/** EC2 still answers for about an hour with a gateway that was deleted: it is gone. */
const GONE = 'deleted'
/** An attachment that ended is still listed. */
const DETACHED = 'detached'

/**
 * The operation has no pages.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpnGateways.html
 */
export const vpnGateway = resourceType({
  type: 'AWS::EC2::VPNGateway',
  permissions: ['ec2:DescribeVpnGateways'],
  changedBy: [
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: ['CreateVpnGateway', 'DeleteVpnGateway', 'AttachVpnGateway', 'DetachVpnGateway'],
      id: ['requestParameters.vpnGatewayId', 'responseElements.vpnGateway.vpnGatewayId'],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('ec2')
    for (const Filters of filtersFor(only, { id: 'vpn-gateway-id', prefix: 'vgw-' })) {
      const { VpnGateways = [] } = await client.send(new sdk.DescribeVpnGatewaysCommand({ Filters }))
      for (const gateway of VpnGateways) {
        const resourceId = gateway.VpnGatewayId!
        const arn = ec2Arn(cloud, 'vpn-gateway', resourceId)
        if (gateway.State === GONE || !isWanted(only, { resourceId, arn })) continue
        const attached = (gateway.VpcAttachments ?? []).filter(({ State }) => State !== DETACHED)
        yield {
          resourceId,
          arn,
          availabilityZone: 'Regional',
          tags: tagMap(gateway.Tags),
          configuration: shape('AWS::EC2::VPNGateway', { VpcAttachments: [], Tags: [], ...gateway }),
          relationships: relate(
            'AWS::EC2::VPNGateway',
            'AWS::EC2::VPC',
            attached.map(({ VpcId }) => VpcId),
          ),
        }
      }
    }
  },
})
