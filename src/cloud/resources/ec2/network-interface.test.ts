import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { networkInterface } from './network-interface.ts'

testResourceType(networkInterface, {
  'an interface that is not attached': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ec2')
      const { Subnets } = await client.send(new sdk.DescribeSubnetsCommand({}))
      const { NetworkInterface } = await client.send(
        new sdk.CreateNetworkInterfaceCommand({
          SubnetId: Subnets?.[0]?.SubnetId,
          Description: 'spare',
          TagSpecifications: [{ ResourceType: 'network-interface', Tags: [{ Key: 'team', Value: 'blue' }] }],
        }),
      )
      return NetworkInterface?.NetworkInterfaceId
    },
    expect([found], id) {
      assert.equal(found?.resourceId, id)
      assert.match(String(found?.availabilityZone), /^us-east-1[a-z]$/)
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.equal(found?.configuration.description, 'spare')
      assert.deepEqual(found?.configuration.tagSet, [{ key: 'team', value: 'blue' }])
    },
  },
  'an interface of an instance with public addresses': {
    answers: {
      'ec2:DescribeNetworkInterfaces': {
        NetworkInterfaces: [
          {
            NetworkInterfaceId: 'eni-0123456789abcdef0',
            OwnerId: '123456789012',
            RequesterManaged: false,
            AvailabilityZone: 'us-east-1a',
            InterfaceType: 'interface',
            Status: 'in-use',
            SourceDestCheck: false,
            MacAddress: '0a:00:00:00:00:01',
            PrivateIpAddress: '10.0.1.20',
            SubnetId: 'subnet-0123456789abcdef0',
            VpcId: 'vpc-0123456789abcdef0',
            Groups: [{ GroupId: 'sg-0123456789abcdef0', GroupName: 'web' }],
            Association: {
              AllocationId: 'eipalloc-0123456789abcdef0',
              IpOwnerId: '123456789012',
              PublicIp: '192.0.2.1',
            },
            Attachment: {
              AttachTime: new Date('2026-03-01T10:00:01.000Z'),
              AttachmentId: 'eni-attach-0123456789abcdef0',
              InstanceId: 'i-0123456789abcdef0',
              InstanceOwnerId: '123456789012',
              DeviceIndex: 0,
              Status: 'attached',
            },
            PrivateIpAddresses: [
              {
                Primary: true,
                PrivateIpAddress: '10.0.1.20',
                Association: { AllocationId: 'eipalloc-0123456789abcdef0', PublicIp: '192.0.2.1' },
              },
              {
                Primary: false,
                PrivateIpAddress: '10.0.1.21',
                Association: { AllocationId: 'eipalloc-0123456789abcdef1', PublicIp: '192.0.2.2' },
              },
            ],
            Ipv6Prefixes: [{ Ipv6Prefix: '2001:db8::/80' }],
            ConnectionTrackingConfiguration: { TcpEstablishedTimeout: 350 },
            TagSet: [],
          },
        ],
      },
    },
    expect([found]) {
      assert.equal(found?.configuration.sourceDestCheck, false)
      assert.equal(found?.configuration.requesterManaged, false)
      assert.equal(found?.configuration.interfaceType, 'interface')
      assert.deepEqual(found?.configuration.ipv6Prefixes, [{ ipv6Prefix: '2001:db8::/80' }])
      assert.deepEqual(found?.configuration.ipv4Prefixes, [])
      assert.deepEqual(found?.configuration.connectionTrackingConfiguration, { tcpEstablishedTimeout: 350 })
      assert.deepEqual(found?.configuration.attachment, {
        attachTime: '2026-03-01T10:00:01.000Z',
        attachmentId: 'eni-attach-0123456789abcdef0',
        instanceId: 'i-0123456789abcdef0',
        instanceOwnerId: '123456789012',
        deviceIndex: 0,
        status: 'attached',
      })
      assert.deepEqual(
        found?.relationships?.map((r) => [r.relationshipName, r.resourceId]),
        [
          ['Is attached to ElasticIp', 'eipalloc-0123456789abcdef0'],
          ['Is attached to ElasticIp', 'eipalloc-0123456789abcdef1'],
          ['Is attached to Instance', 'i-0123456789abcdef0'],
          ['Is associated with SecurityGroup', 'sg-0123456789abcdef0'],
          ['Is contained in Subnet', 'subnet-0123456789abcdef0'],
          ['Is contained in Vpc', 'vpc-0123456789abcdef0'],
        ],
      )
    },
  },
})
