import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { routeTable } from './route-table.ts'

testResourceType(routeTable, {
  'a table with a route to the internet and a subnet': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ec2')
      const { Vpc } = await client.send(new sdk.CreateVpcCommand({ CidrBlock: '10.7.0.0/16' }))
      const VpcId = Vpc?.VpcId
      const { Subnet } = await client.send(new sdk.CreateSubnetCommand({ VpcId, CidrBlock: '10.7.1.0/24' }))
      const { InternetGateway } = await client.send(new sdk.CreateInternetGatewayCommand({}))
      const InternetGatewayId = InternetGateway?.InternetGatewayId
      await client.send(new sdk.AttachInternetGatewayCommand({ VpcId, InternetGatewayId }))
      const { RouteTable } = await client.send(
        new sdk.CreateRouteTableCommand({
          VpcId,
          TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'team', Value: 'blue' }] }],
        }),
      )
      const RouteTableId = RouteTable?.RouteTableId
      await client.send(
        new sdk.CreateRouteCommand({ RouteTableId, DestinationCidrBlock: '0.0.0.0/0', GatewayId: InternetGatewayId }),
      )
      await client.send(new sdk.AssociateRouteTableCommand({ RouteTableId, SubnetId: Subnet?.SubnetId }))
      return { RouteTableId, VpcId, SubnetId: Subnet?.SubnetId, InternetGatewayId }
    },
    expect(resources, arranged: Record<string, string>) {
      const found = resources.find((r) => r.resourceId === arranged.RouteTableId)
      assert.equal(found?.availabilityZone, 'Not Applicable')
      assert.deepEqual(found?.tags, { team: 'blue' })
      const routes = found?.configuration.routes as Record<string, string>[]
      assert.deepEqual(
        routes.map((r) => [r.destinationCidrBlock, r.gatewayId]),
        [
          ['10.7.0.0/16', 'local'],
          ['0.0.0.0/0', arranged.InternetGatewayId],
        ],
      )
      assert.deepEqual(
        found?.relationships?.map((r) => [r.relationshipName, r.resourceId]),
        [
          ['Contains Subnet', arranged.SubnetId],
          ['Is contained in Vpc', arranged.VpcId],
        ],
      )
    },
  },
  'a table with routes of each kind': {
    answers: {
      'ec2:DescribeRouteTables': {
        RouteTables: [
          {
            RouteTableId: 'rtb-0123456789abcdef0',
            OwnerId: '123456789012',
            VpcId: 'vpc-0123456789abcdef0',
            Associations: [
              {
                Main: true,
                RouteTableAssociationId: 'rtbassoc-0123456789abcdef0',
                RouteTableId: 'rtb-0123456789abcdef0',
                AssociationState: { State: 'associated' },
              },
            ],
            PropagatingVgws: [{ GatewayId: 'vgw-0123456789abcdef0' }],
            Routes: [
              { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', Origin: 'CreateRouteTable', State: 'active' },
              { DestinationIpv6CidrBlock: '::/0', GatewayId: 'igw-0123456789abcdef0', State: 'active' },
              { DestinationPrefixListId: 'pl-12345678', GatewayId: 'vpce-0123456789abcdef0', State: 'active' },
              { DestinationCidrBlock: '172.16.0.0/12', GatewayId: 'vgw-0123456789abcdef0', State: 'active' },
              {
                DestinationCidrBlock: '0.0.0.0/0',
                InstanceId: 'i-0123456789abcdef0',
                InstanceOwnerId: '123456789012',
                NetworkInterfaceId: 'eni-0123456789abcdef0',
                State: 'blackhole',
              },
              { DestinationCidrBlock: '192.168.0.0/16', TransitGatewayId: 'tgw-0123456789abcdef0', State: 'active' },
            ],
          },
        ],
      },
    },
    expect([found]) {
      const routes = found?.configuration.routes as object[]
      assert.deepEqual(routes[1], {
        destinationIpv6CidrBlock: '::/0',
        gatewayId: 'igw-0123456789abcdef0',
        state: 'active',
      })
      assert.equal(routes.length, 6)
      assert.deepEqual(found?.configuration.propagatingVgws, [{ gatewayId: 'vgw-0123456789abcdef0' }])
      assert.deepEqual(
        found?.relationships?.map((r) => [r.relationshipName, r.resourceId]),
        [
          ['Contains Instance', 'i-0123456789abcdef0'],
          ['Contains NetworkInterface', 'eni-0123456789abcdef0'],
          ['Is contained in Vpc', 'vpc-0123456789abcdef0'],
          ['Contains VpnGateway', 'vgw-0123456789abcdef0'],
        ],
      )
    },
  },
})
