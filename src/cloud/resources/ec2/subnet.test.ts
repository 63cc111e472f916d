import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { withoutVolatile } from '../../volatile.ts'
import { subnet } from './subnet.ts'

testResourceType(subnet, {
  'a subnet that gives public addresses': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ec2')
      const { Vpc } = await client.send(new sdk.CreateVpcCommand({ CidrBlock: '10.7.0.0/16' }))
      const { Subnet } = await client.send(
        new sdk.CreateSubnetCommand({
          VpcId: Vpc?.VpcId,
          CidrBlock: '10.7.1.0/24',
          AvailabilityZone: 'us-east-1b',
          TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'team', Value: 'blue' }] }],
        }),
      )
      await client.send(
        new sdk.ModifySubnetAttributeCommand({ SubnetId: Subnet?.SubnetId, MapPublicIpOnLaunch: { Value: true } }),
      )
      return { SubnetId: Subnet?.SubnetId, VpcId: Vpc?.VpcId }
    },
    expect(resources, { SubnetId, VpcId }: { SubnetId: string; VpcId: string }) {
      const found = resources.find((r) => r.resourceId === SubnetId)
      assert.equal(found?.availabilityZone, 'us-east-1b')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.equal(found?.configuration.mapPublicIpOnLaunch, true)
      assert.equal(found?.arn, found?.configuration.subnetArn)
      assert.deepEqual(found?.relationships, [
        { resourceType: 'AWS::EC2::VPC', resourceId: VpcId, relationshipName: 'Is contained in Vpc' },
      ])
    },
  },
  'a subnet of another account': {
    answers: {
      'ec2:DescribeSubnets': {
        Subnets: [
          {
            SubnetId: 'subnet-0123456789abcdef0',
            SubnetArn: 'arn:aws:ec2:us-east-1:210987654321:subnet/subnet-0123456789abcdef0',
            OwnerId: '210987654321',
            VpcId: 'vpc-0123456789abcdef0',
            State: 'available',
            CidrBlock: '10.0.1.0/24',
            AvailabilityZone: 'us-east-1a',
            AvailabilityZoneId: 'use1-az1',
            AvailableIpAddressCount: 248,
            DefaultForAz: false,
            MapPublicIpOnLaunch: false,
            AssignIpv6AddressOnCreation: false,
            Ipv6CidrBlockAssociationSet: [
              {
                AssociationId: 'subnet-cidr-assoc-0123456789abcdef0',
                Ipv6CidrBlock: '2001:db8::/64',
                Ipv6CidrBlockState: { State: 'associated' },
              },
            ],
            PrivateDnsNameOptionsOnLaunch: { HostnameType: 'ip-name', EnableResourceNameDnsAAAARecord: true },
            EnableDns64: true,
          },
        ],
      },
    },
    expect([found]) {
      assert.equal(found?.arn, 'arn:aws:ec2:us-east-1:210987654321:subnet/subnet-0123456789abcdef0')
      assert.deepEqual(found?.configuration.ipv6CidrBlockAssociationSet, [
        {
          associationId: 'subnet-cidr-assoc-0123456789abcdef0',
          ipv6CidrBlock: '2001:db8::/64',
          ipv6CidrBlockState: { state: 'associated' },
        },
      ])
      assert.deepEqual(found?.configuration.privateDnsNameOptionsOnLaunch, {
        hostnameType: 'ip-name',
        enableResourceNameDnsAAAARecord: true,
      })
      assert.equal(found?.configuration.state, 'available')
      assert.equal(found?.configuration.availableIpAddressCount, 248)
      const compared = withoutVolatile({ configuration: found!.configuration }, subnet.volatile)
      assert.ok(!('availableIpAddressCount' in compared.configuration))
    },
  },
})
