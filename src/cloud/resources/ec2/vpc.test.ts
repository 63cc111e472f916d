import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { vpc } from './vpc.ts'

testResourceType(vpc, {
  'a VPC beside the default one': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ec2')
      const { Vpc } = await client.send(
        new sdk.CreateVpcCommand({
          CidrBlock: '10.7.0.0/16',
          TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'team', Value: 'blue' }] }],
        }),
      )
      return Vpc?.VpcId
    },
    expect(resources, vpcId) {
      const found = resources.find((r) => r.resourceId === vpcId)
      assert.equal(resources.length, 2)
      assert.equal(found?.availabilityZone, 'Multiple Availability Zones')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.equal(found?.configuration.cidrBlock, '10.7.0.0/16')
      assert.equal(found?.configuration.isDefault, false)
      assert.deepEqual(resources.map((r) => r.configuration.isDefault).sort(), [false, true])
    },
  },
  'a VPC with ranges of both kinds': {
    answers: {
      'ec2:DescribeVpcs': {
        Vpcs: [
          {
            VpcId: 'vpc-0123456789abcdef0',
            OwnerId: '123456789012',
            CidrBlock: '10.0.0.0/16',
            DhcpOptionsId: 'dopt-0123456789abcdef0',
            State: 'available',
            InstanceTenancy: 'default',
            IsDefault: false,
            CidrBlockAssociationSet: [
              {
                AssociationId: 'vpc-cidr-assoc-0123456789abcdef0',
                CidrBlock: '10.0.0.0/16',
                CidrBlockState: { State: 'associated' },
              },
            ],
            Ipv6CidrBlockAssociationSet: [
              {
                AssociationId: 'vpc-cidr-assoc-0123456789abcdef1',
                Ipv6CidrBlock: '2001:db8::/56',
                Ipv6CidrBlockState: { State: 'associated' },
                Ipv6Pool: 'Amazon',
                NetworkBorderGroup: 'us-east-1',
              },
            ],
          },
        ],
      },
    },
    expect([found]) {
      assert.equal(found?.arn, 'arn:aws:ec2:us-east-1:123456789012:vpc/vpc-0123456789abcdef0')
      assert.deepEqual(found?.configuration, {
        vpcId: 'vpc-0123456789abcdef0',
        ownerId: '123456789012',
        cidrBlock: '10.0.0.0/16',
        dhcpOptionsId: 'dopt-0123456789abcdef0',
        state: 'available',
        instanceTenancy: 'default',
        isDefault: false,
        cidrBlockAssociationSet: [
          {
            associationId: 'vpc-cidr-assoc-0123456789abcdef0',
            cidrBlock: '10.0.0.0/16',
            cidrBlockState: { state: 'associated' },
          },
        ],
        ipv6CidrBlockAssociationSet: [
          {
            associationId: 'vpc-cidr-assoc-0123456789abcdef1',
            ipv6CidrBlock: '2001:db8::/56',
            ipv6CidrBlockState: { state: 'associated' },
            ipv6Pool: 'Amazon',
            networkBorderGroup: 'us-east-1',
          },
        ],
        tags: [],
      })
    },
  },
})
