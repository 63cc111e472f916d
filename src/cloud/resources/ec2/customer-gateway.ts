import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { ec2Arn } from './arn.ts'
import { tagging } from './tagging.ts'
import { filtersFor } from './wanted.ts'

/** EC2 still answers for about an hour with a gateway that was deleted: it is gone. */
const GONE = 'deleted'

/**
 * The answer does not name the VPN connections: they name their gateway. The operation has no pages.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeCustomerGateways.html
 */
export const customerGateway = resourceType({
  type: 'AWS::EC2::CustomerGateway',
  permissions: ['ec2:DescribeCustomerGateways'],
  changedBy: [
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: ['CreateCustomerGateway', 'DeleteCustomerGateway'],
      id: ['requestParameters.customerGatewayId', 'responseElements.customerGateway.customerGatewayId'],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('ec2')
    for (const Filters of filtersFor(only, { id: 'customer-gateway-id', prefix: 'cgw-' })) {
      const { CustomerGateways = [] } = await client.send(new sdk.DescribeCustomerGatewaysCommand({ Filters }))
      for (const gateway of CustomerGateways) {
        const resourceId = gateway.CustomerGatewayId!
        const arn = ec2Arn(cloud, 'customer-gateway', resourceId)
        if (gateway.State === GONE || !isWanted(only, { resourceId, arn })) continue
        yield {
          resourceId,
          arn,
          availabilityZone: 'Not Applicable',
          tags: tagMap(gateway.Tags),
          configuration: shape('AWS::EC2::CustomerGateway', { Tags: [], ...gateway }),
        }
      }
    }
  },
})
