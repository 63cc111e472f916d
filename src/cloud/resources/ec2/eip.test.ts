import assert from 'node:assert/strict'
import { read, testResourceType } from '../../testing.ts'
import { eip } from './eip.ts'

testResourceType(eip, {
  'an address of an instance and a free one': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ec2')
      const { Instances } = await client.send(
        new sdk.RunInstancesCommand({ ImageId: 'ami-12c6146b', MinCount: 1, MaxCount: 1 }),
      )
      const InstanceId = Instances?.[0]?.InstanceId
      const used = await client.send(
        new sdk.AllocateAddressCommand({
          Domain: 'vpc',
          TagSpecifications: [{ ResourceType: 'elastic-ip', Tags: [{ Key: 'team', Value: 'blue' }] }],
        }),
      )
      await client.send(new sdk.AssociateAddressCommand({ AllocationId: used.AllocationId, InstanceId }))
      const free = await client.send(new sdk.AllocateAddressCommand({ Domain: 'vpc' }))
      const named = await read(eip, cloud, [{ resourceName: free.PublicIp! }])
      assert.deepEqual(
        named.map((r) => r.resourceId),
        [free.AllocationId],
        'by its public IP',
      )
      return { id: used.AllocationId, InstanceId, PublicIp: used.PublicIp }
    },
    expect(resources, { id, InstanceId, PublicIp }: Record<string, string>) {
      const found = resources.find((r) => r.resourceId === id)
      const free = resources.find((r) => r.resourceId !== id)
      assert.equal(resources.length, 2)
      assert.equal(found?.resourceName, PublicIp)
      assert.equal(found?.availabilityZone, 'Not Applicable')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.ok(found?.configuration.associationId)
      assert.ok(found?.relationships?.some((r) => r.resourceId === InstanceId))
      assert.equal(free?.configuration.associationId, undefined)
    },
  },
  'all of an address, beside one of EC2-Classic': {
    answers: {
      'ec2:DescribeAddresses': {
        Addresses: [
          { PublicIp: '192.0.2.9', Domain: 'standard' },
          {
            AllocationId: 'eipalloc-0123456789abcdef0',
            AssociationId: 'eipassoc-0123456789abcdef0',
            Domain: 'vpc',
            InstanceId: 'i-0123456789abcdef0',
            NetworkInterfaceId: 'eni-0123456789abcdef0',
            NetworkInterfaceOwnerId: '123456789012',
            PrivateIpAddress: '10.0.1.20',
            PublicIp: '192.0.2.1',
            PublicIpv4Pool: 'amazon',
            NetworkBorderGroup: 'us-east-1',
          },
        ],
      },
    },
    expect(resources) {
      assert.equal(resources.length, 1)
      const [found] = resources
      assert.equal(found?.arn, 'arn:aws:ec2:us-east-1:123456789012:eip-allocation/eipalloc-0123456789abcdef0')
      assert.equal(found?.configuration.associationId, 'eipassoc-0123456789abcdef0')
      assert.equal(found?.configuration.publicIpv4Pool, 'amazon')
      assert.deepEqual(found?.configuration.tags, [])
      assert.deepEqual(
        found?.relationships?.map((r) => [r.relationshipName, r.resourceId]),
        [
          ['Is attached to Instance', 'i-0123456789abcdef0'],
          ['Is attached to NetworkInterface', 'eni-0123456789abcdef0'],
        ],
      )
    },
  },
})
