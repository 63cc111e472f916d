import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { vpnGateway } from './vpn-gateway.ts'

testResourceType(vpnGateway, {
  'of two gateways, the attached one': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ec2')
      const { Vpc } = await client.send(new sdk.CreateVpcCommand({ CidrBlock: '10.7.0.0/16' }))
      const create = async () => {
        const { VpnGateway } = await client.send(
          new sdk.CreateVpnGatewayCommand({
            Type: 'ipsec.1',
            AmazonSideAsn: 64512,
            TagSpecifications: [{ ResourceType: 'vpn-gateway', Tags: [{ Key: 'team', Value: 'blue' }] }],
          }),
        )
        return VpnGateway?.VpnGatewayId
      }
      const kept = await create()
      await client.send(new sdk.AttachVpnGatewayCommand({ VpnGatewayId: kept, VpcId: Vpc?.VpcId }))
      await client.send(new sdk.DeleteVpnGatewayCommand({ VpnGatewayId: await create() }))
      return { kept, vpcId: Vpc?.VpcId }
    },
    expect(resources, { kept, vpcId }: { kept: string; vpcId: string }) {
      const [found] = resources
      assert.deepEqual(
        resources.map((r) => r.resourceId),
        [kept],
      )
      assert.equal(found?.availabilityZone, 'Regional')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(found?.configuration.vpcAttachments, [{ state: 'attached', vpcId }])
      assert.deepEqual(found?.relationships, [
        { resourceType: 'AWS::EC2::VPC', resourceId: vpcId, relationshipName: 'Is attached to Vpc' },
      ])
    },
  },
  'all of a gateway that was moved to another VPC, beside a deleted one': {
    answers: {
      'ec2:DescribeVpnGateways': {
        VpnGateways: [
          { VpnGatewayId: 'vgw-0123456789abcdef9', State: 'deleted' },
          {
            VpnGatewayId: 'vgw-0123456789abcdef0',
            AmazonSideAsn: 64512,
            State: 'available',
            Type: 'ipsec.1',
            VpcAttachments: [
              { State: 'detached', VpcId: 'vpc-0123456789abcdef9' },
              { State: 'attached', VpcId: 'vpc-0123456789abcdef0' },
            ],
          },
        ],
      },
    },
    expect(resources) {
      assert.equal(resources.length, 1)
      assert.equal(resources[0]?.arn, 'arn:aws:ec2:us-east-1:123456789012:vpn-gateway/vgw-0123456789abcdef0')
      assert.deepEqual(resources[0]?.configuration, {
        vpnGatewayId: 'vgw-0123456789abcdef0',
        amazonSideAsn: 64512,
        state: 'available',
        type: 'ipsec.1',
        vpcAttachments: [
          { state: 'detached', vpcId: 'vpc-0123456789abcdef9' },
          { state: 'attached', vpcId: 'vpc-0123456789abcdef0' },
        ],
        tags: [],
      })
      assert.deepEqual(
        resources[0]?.relationships?.map((r) => r.resourceId),
        ['vpc-0123456789abcdef0'],
      )
    },
  },
})
