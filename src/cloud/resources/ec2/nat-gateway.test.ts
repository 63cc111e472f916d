import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { natGateway } from './nat-gateway.ts'

testResourceType(natGateway, {
  'of two gateways, the one that was not deleted': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ec2')
      const { Subnets } = await client.send(new sdk.DescribeSubnetsCommand({}))
      const create = async () => {
        const { AllocationId } = await client.send(new sdk.AllocateAddressCommand({ Domain: 'vpc' }))
        const { NatGateway } = await client.send(
          new sdk.CreateNatGatewayCommand({
            SubnetId: Subnets?.[0]?.SubnetId,
            AllocationId,
            TagSpecifications: [{ ResourceType: 'natgateway', Tags: [{ Key: 'team', Value: 'blue' }] }],
          }),
        )
        return NatGateway?.NatGatewayId
      }
      const kept = await create()
      await client.send(new sdk.DeleteNatGatewayCommand({ NatGatewayId: await create() }))
      return { kept, subnet: Subnets?.[0] }
    },
    expect(resources, { kept, subnet }: { kept: string; subnet: { SubnetId: string; VpcId: string } }) {
      const [found] = resources
      assert.deepEqual(
        resources.map((r) => r.resourceId),
        [kept],
      )
      assert.equal(found?.availabilityZone, 'Not Applicable')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.equal(found?.configuration.state, 'available')
      assert.equal(found?.configuration.createTime, found?.resourceCreationTime?.getTime())
      assert.deepEqual(
        found?.relationships?.map((r) => [r.relationshipName, r.resourceId]),
        [
          ['Is contained in ', subnet.VpcId],
          ['Is contained in ', subnet.SubnetId],
        ],
      )
    },
  },
  'all of a gateway, beside a deleted one': {
    answers: {
      'ec2:DescribeNatGateways': {
        NatGateways: [
          { NatGatewayId: 'nat-0123456789abcdef9', State: 'deleted', DeleteTime: new Date('2026-03-02T00:00:00.000Z') },
          {
            NatGatewayId: 'nat-0123456789abcdef0',
            State: 'available',
            ConnectivityType: 'public',
            CreateTime: new Date('2026-03-01T10:00:00.000Z'),
            SubnetId: 'subnet-0123456789abcdef0',
            VpcId: 'vpc-0123456789abcdef0',
            NatGatewayAddresses: [
              {
                AllocationId: 'eipalloc-0123456789abcdef0',
                AssociationId: 'eipassoc-0123456789abcdef0',
                NetworkInterfaceId: 'eni-0123456789abcdef0',
                PrivateIp: '10.0.1.5',
                PublicIp: '192.0.2.5',
                IsPrimary: true,
                Status: 'succeeded',
              },
            ],
            ProvisionedBandwidth: { RequestTime: new Date('2026-03-01T11:00:00.000Z'), Requested: '90' },
          },
        ],
      },
    },
    expect(resources) {
      assert.equal(resources.length, 1)
      assert.equal(resources[0]?.arn, 'arn:aws:ec2:us-east-1:123456789012:natgateway/nat-0123456789abcdef0')
      assert.deepEqual(resources[0]?.configuration, {
        natGatewayId: 'nat-0123456789abcdef0',
        state: 'available',
        connectivityType: 'public',
        createTime: Date.UTC(2026, 2, 1, 10),
        subnetId: 'subnet-0123456789abcdef0',
        vpcId: 'vpc-0123456789abcdef0',
        natGatewayAddresses: [
          {
            allocationId: 'eipalloc-0123456789abcdef0',
            associationId: 'eipassoc-0123456789abcdef0',
            networkInterfaceId: 'eni-0123456789abcdef0',
            privateIp: '10.0.1.5',
            publicIp: '192.0.2.5',
            isPrimary: true,
            primary: true,
            status: 'succeeded',
          },
        ],
        provisionedBandwidth: { requestTime: Date.UTC(2026, 2, 1, 11), requested: '90' },
        tags: [],
      })
    },
  },
})
