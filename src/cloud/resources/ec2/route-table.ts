import type { RouteTable } from '@aws-sdk/client-ec2'
import { relate } from '../../relate.ts'
import { isWanted, type Relationship, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { ec2Arn } from './arn.ts'
import { tagging } from './tagging.ts'
import { filtersFor } from './wanted.ts'

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRouteTables.html */
export const routeTable = resourceType({
  type: 'AWS::EC2::RouteTable',
  permissions: ['ec2:DescribeRouteTables'],
  changedBy: [
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: [
        'CreateRouteTable',
        'DeleteRouteTable',
        'CreateRoute',
        'ReplaceRoute',
        'DeleteRoute',
        'AssociateRouteTable',
        'EnableVgwRoutePropagation',
        'DisableVgwRoutePropagation',
      ],
      id: ['requestParameters.routeTableId', 'responseElements.routeTable.routeTableId'],
    },
    {
      eventSource: 'ec2.amazonaws.com',
      // They name neither the table that an association leaves, nor a main table, nor the tables that lead to an endpoint.
      eventNames: [
        'DisassociateRouteTable',
        'ReplaceRouteTableAssociation',
        'CreateVpc',
        'CreateDefaultVpc',
        'DeleteVpc',
        'AssociateVpcCidrBlock',
        'DisassociateVpcCidrBlock',
        'CreateVpcEndpoint',
        'ModifyVpcEndpoint',
        'DeleteVpcEndpoints',
      ],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('ec2')
    for (const Filters of filtersFor(only, { id: 'route-table-id', prefix: 'rtb-' })) {
      for await (const page of sdk.paginateDescribeRouteTables({ client, pageSize: 100 }, { Filters })) {
        for (const table of page.RouteTables ?? []) {
          const resourceId = table.RouteTableId!
          const arn = ec2Arn(cloud, 'route-table', resourceId, table.OwnerId)
          if (!isWanted(only, { resourceId, arn })) continue
          yield {
            resourceId,
            arn,
            availabilityZone: 'Not Applicable',
            tags: tagMap(table.Tags),
            configuration: shape('AWS::EC2::RouteTable', {
              Associations: [],
              PropagatingVgws: [],
              Routes: [],
              Tags: [],
              ...table,
            }),
            relationships: relationshipsOf(table),
          }
        }
      }
    }
  },
})

function relationshipsOf({ Associations = [], PropagatingVgws = [], Routes = [], VpcId }: RouteTable): Relationship[] {
  const to = (target: string, ids: (string | undefined)[]) => relate('AWS::EC2::RouteTable', target, ids)
  const gateways = [...PropagatingVgws, ...Routes, ...Associations].map((part) => part.GatewayId)
  return [
    ...to(
      'AWS::EC2::Instance',
      Routes.map((route) => route.InstanceId),
    ),
    ...to(
      'AWS::EC2::NetworkInterface',
      Routes.map((route) => route.NetworkInterfaceId),
    ),
    ...to(
      'AWS::EC2::Subnet',
      Associations.map((association) => association.SubnetId),
    ),
    ...to('AWS::EC2::VPC', [VpcId]),
    // A route's gateway is also an internet gateway, an endpoint or `local`.
    ...to(
      'AWS::EC2::VPNGateway',
      gateways.filter((id) => id?.startsWith('vgw-')),
    ),
  ]
}
