import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { transitGateway } from './transit-gateway.ts'

testResourceType(transitGateway, {
  'a gateway': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ec2')
      const { TransitGateway } = await client.send(
        new sdk.CreateTransitGatewayCommand({
          Description: 'hub',
          Options: { AutoAcceptSharedAttachments: 'enable' },
          TagSpecifications: [{ ResourceType: 'transit-gateway', Tags: [{ Key: 'team', Value: 'blue' }] }],
        }),
      )
      return TransitGateway?.TransitGatewayId
    },
    expect(resources, id) {
      const [found] = resources
      assert.equal(resources.length, 1)
      assert.equal(found?.resourceId, id)
      assert.equal(found?.availabilityZone, 'Regional')
      assert.equal(found?.configuration.Id, id)
      assert.equal(found?.configuration.Description, 'hub')
      assert.equal(found?.configuration.AutoAcceptSharedAttachments, 'enable')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(found?.configuration.Tags, [{ Key: 'team', Value: 'blue' }])
    },
  },
  'all of a gateway, beside a deleted one': {
    answers: {
      'ec2:DescribeTransitGateways': {
        TransitGateways: [
          { TransitGatewayId: 'tgw-0123456789abcdef9', State: 'deleted' },
          {
            TransitGatewayId: 'tgw-0123456789abcdef0',
            TransitGatewayArn: 'arn:aws:ec2:us-east-1:210987654321:transit-gateway/tgw-0123456789abcdef0',
            State: 'available',
            OwnerId: '210987654321',
            Description: 'shared hub',
            CreationTime: new Date('2026-03-01T10:00:00.000Z'),
            Options: {
              AmazonSideAsn: 64512,
              TransitGatewayCidrBlocks: ['10.99.0.0/24'],
              AutoAcceptSharedAttachments: 'disable',
              DefaultRouteTableAssociation: 'enable',
              AssociationDefaultRouteTableId: 'tgw-rtb-0123456789abcdef0',
              DefaultRouteTablePropagation: 'enable',
              PropagationDefaultRouteTableId: 'tgw-rtb-0123456789abcdef0',
              VpnEcmpSupport: 'enable',
              DnsSupport: 'enable',
              MulticastSupport: 'disable',
            },
            Tags: [{ Key: 'Name', Value: 'hub' }],
          },
        ],
      },
    },
    expect(resources) {
      assert.equal(resources.length, 1)
      const [found] = resources
      assert.equal(found?.arn, 'arn:aws:ec2:us-east-1:210987654321:transit-gateway/tgw-0123456789abcdef0')
      assert.deepEqual(found?.configuration, {
        Id: 'tgw-0123456789abcdef0',
        Description: 'shared hub',
        AmazonSideAsn: 64512,
        TransitGatewayCidrBlocks: ['10.99.0.0/24'],
        AutoAcceptSharedAttachments: 'disable',
        DefaultRouteTableAssociation: 'enable',
        AssociationDefaultRouteTableId: 'tgw-rtb-0123456789abcdef0',
        DefaultRouteTablePropagation: 'enable',
        PropagationDefaultRouteTableId: 'tgw-rtb-0123456789abcdef0',
        VpnEcmpSupport: 'enable',
        DnsSupport: 'enable',
        MulticastSupport: 'disable',
        Tags: [{ Key: 'Name', Value: 'hub' }],
      })
    },
  },
})
