import { relate } from '../../relate.ts'
import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { ec2Arn } from './arn.ts'
import { tagging } from './tagging.ts'
import { filtersFor } from './wanted.ts'

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInternetGateways.html */
export const internetGateway = resourceType({
  type: 'AWS::EC2::InternetGateway',
  permissions: ['ec2:DescribeInternetGateways'],
  changedBy: [
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: [
        'CreateInternetGateway',
        'DeleteInternetGateway',
        'AttachInternetGateway',
        'DetachInternetGateway',
        // It makes a gateway, which it does not name.
        'CreateDefaultVpc',
      ],
      id: ['requestParameters.internetGatewayId', 'responseElements.internetGateway.internetGatewayId'],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('ec2')
    for (const Filters of filtersFor(only, { id: 'internet-gateway-id', prefix: 'igw-' })) {
      for await (const page of sdk.paginateDescribeInternetGateways({ client, pageSize: 500 }, { Filters })) {
        for (const gateway of page.InternetGateways ?? []) {
          const resourceId = gateway.InternetGatewayId!
          const arn = ec2Arn(cloud, 'internet-gateway', resourceId, gateway.OwnerId)
          if (!isWanted(only, { resourceId, arn })) continue
          yield {
            resourceId,
            arn,
            availabilityZone: 'Multiple Availability Zones',
            tags: tagMap(gateway.Tags),
            configuration: shape('AWS::EC2::InternetGateway', { Attachments: [], Tags: [], ...gateway }),
            relationships: relate(
              'AWS::EC2::InternetGateway',
              'AWS::EC2::VPC',
              (gateway.Attachments ?? []).map((attachment) => attachment.VpcId),
            ),
          }
        }
      }
    }
  },
})
