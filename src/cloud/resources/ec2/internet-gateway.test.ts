import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { internetGateway } from './internet-gateway.ts'

testResourceType(internetGateway, {
  'an attached gateway and a free one': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ec2')
      const { Vpc } = await client.send(new sdk.CreateVpcCommand({ CidrBlock: '10.7.0.0/16' }))
      const create = new sdk.CreateInternetGatewayCommand({
        TagSpecifications: [{ ResourceType: 'internet-gateway', Tags: [{ Key: 'team', Value: 'blue' }] }],
      })
      const { InternetGateway } = await client.send(create)
      await client.send(
        new sdk.AttachInternetGatewayCommand({
          VpcId: Vpc?.VpcId,
          InternetGatewayId: InternetGateway?.InternetGatewayId,
        }),
      )
      await client.send(create)
      return { id: InternetGateway?.InternetGatewayId, vpcId: Vpc?.VpcId }
    },
    expect(resources, { id, vpcId }: { id: string; vpcId: string }) {
      const found = resources.find((r) => r.resourceId === id)
      const free = resources.find((r) => r.resourceId !== id)
      assert.equal(found?.availabilityZone, 'Multiple Availability Zones')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(found?.configuration.attachments, [{ state: 'available', vpcId }])
      assert.deepEqual(found?.relationships, [
        { resourceType: 'AWS::EC2::VPC', resourceId: vpcId, relationshipName: 'Is attached to Vpc' },
      ])
      assert.deepEqual(free?.configuration.attachments, [])
      assert.deepEqual(free?.relationships, [])
    },
  },
  'all of a gateway': {
    answers: {
      'ec2:DescribeInternetGateways': {
        InternetGateways: [
          {
            InternetGatewayId: 'igw-0123456789abcdef0',
            OwnerId: '123456789012',
            Attachments: [{ State: 'available', VpcId: 'vpc-0123456789abcdef0' }],
            Tags: [{ Key: 'Name', Value: 'edge' }],
          },
        ],
      },
    },
    expect([found]) {
      assert.equal(found?.arn, 'arn:aws:ec2:us-east-1:123456789012:internet-gateway/igw-0123456789abcdef0')
      assert.deepEqual(found?.configuration, {
        internetGatewayId: 'igw-0123456789abcdef0',
        ownerId: '123456789012',
        attachments: [{ state: 'available', vpcId: 'vpc-0123456789abcdef0' }],
        tags: [{ key: 'Name', value: 'edge' }],
      })
    },
  },
})
