import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { ec2Arn } from './arn.ts'
import { tagging } from './tagging.ts'
import { filtersFor } from './wanted.ts'

/** EC2 still answers for a while with a gateway that was deleted: it is gone. */
const GONE = 'deleted'

/**
 * AWS Config gives the CloudFormation shape, in which the options stand at the top.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTransitGateways.html
 */
export const transitGateway = resourceType({
  type: 'AWS::EC2::TransitGateway',
  permissions: ['ec2:DescribeTransitGateways'],
  changedBy: [
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: ['CreateTransitGateway', 'ModifyTransitGateway', 'DeleteTransitGateway'],
      id: [
        'requestParameters.ModifyTransitGatewayRequest.TransitGatewayId',
        'requestParameters.DeleteTransitGatewayRequest.TransitGatewayId',
        'responseElements.CreateTransitGatewayResponse.transitGateway.transitGatewayId',
      ],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('ec2')
    for (const Filters of filtersFor(only, { id: 'transit-gateway-id', prefix: 'tgw-' })) {
      for await (const page of sdk.paginateDescribeTransitGateways({ client, pageSize: 500 }, { Filters })) {
        for (const gateway of page.TransitGateways ?? []) {
          const resourceId = gateway.TransitGatewayId!
          const arn = gateway.TransitGatewayArn ?? ec2Arn(cloud, 'transit-gateway', resourceId, gateway.OwnerId)
          if (gateway.State === GONE || !isWanted(only, { resourceId, arn })) continue
          yield {
            resourceId,
            arn,
            availabilityZone: 'Regional',
            resourceCreationTime: gateway.CreationTime,
            tags: tagMap(gateway.Tags),
            configuration: shape('AWS::EC2::TransitGateway', {
              Id: resourceId,
              Description: gateway.Description,
              TransitGatewayCidrBlocks: [],
              ...gateway.Options,
              Tags: gateway.Tags ?? [],
            }),
          }
        }
      }
    }
  },
})
