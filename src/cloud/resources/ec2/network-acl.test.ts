import assert from 'node:assert/strict'
import { read, testResourceType } from '../../testing.ts'
import { networkAcl } from './network-acl.ts'

testResourceType(networkAcl, {
  'a list beside the default ones': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ec2')
      const { Vpc } = await client.send(new sdk.CreateVpcCommand({ CidrBlock: '10.7.0.0/16' }))
      const { NetworkAcl } = await client.send(
        new sdk.CreateNetworkAclCommand({
          VpcId: Vpc?.VpcId,
          TagSpecifications: [{ ResourceType: 'network-acl', Tags: [{ Key: 'team', Value: 'blue' }] }],
        }),
      )
      await client.send(
        new sdk.CreateNetworkAclEntryCommand({
          NetworkAclId: NetworkAcl?.NetworkAclId,
          RuleNumber: 100,
          Protocol: '6',
          RuleAction: 'allow',
          Egress: false,
          CidrBlock: '0.0.0.0/0',
          PortRange: { From: 22, To: 22 },
        }),
      )
      assert.deepEqual(await read(networkAcl, cloud, [{ resourceId: 'acl-0123456789abcdef0' }]), [], 'one that is gone')
      return { id: NetworkAcl?.NetworkAclId, vpcId: Vpc?.VpcId }
    },
    expect(resources, { id, vpcId }: { id: string; vpcId: string }) {
      const found = resources.find((r) => r.resourceId === id)
      assert.equal(found?.availabilityZone, 'Multiple Availability Zones')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.equal(found?.configuration.isDefault, false)
      const entries = (found?.configuration.entries ?? []) as { ruleNumber: number }[]
      const ssh = entries.find((entry) => entry.ruleNumber === 100)
      assert.deepEqual(ssh, {
        ruleNumber: 100,
        protocol: '6',
        ruleAction: 'allow',
        egress: false,
        cidrBlock: '0.0.0.0/0',
        portRange: { from: 22, to: 22 },
      })
      assert.deepEqual(found?.relationships, [
        { resourceType: 'AWS::EC2::VPC', resourceId: vpcId, relationshipName: 'Is contained in Vpc' },
      ])
    },
  },
  'a list of two subnets': {
    answers: {
      'ec2:DescribeNetworkAcls': {
        NetworkAcls: [
          {
            NetworkAclId: 'acl-0123456789abcdef0',
            OwnerId: '123456789012',
            VpcId: 'vpc-0123456789abcdef0',
            IsDefault: true,
            Associations: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'].map((SubnetId, i) => ({
              NetworkAclAssociationId: `aclassoc-0123456789abcdef${i}`,
              NetworkAclId: 'acl-0123456789abcdef0',
              SubnetId,
            })),
            Entries: [
              { RuleNumber: 100, Protocol: '-1', RuleAction: 'allow', Egress: true, CidrBlock: '0.0.0.0/0' },
              {
                RuleNumber: 110,
                Protocol: '58',
                RuleAction: 'allow',
                Egress: false,
                Ipv6CidrBlock: '::/0',
                IcmpTypeCode: { Type: -1, Code: -1 },
              },
            ],
          },
        ],
      },
    },
    expect([found]) {
      assert.deepEqual(found?.configuration.entries, [
        { ruleNumber: 100, protocol: '-1', ruleAction: 'allow', egress: true, cidrBlock: '0.0.0.0/0' },
        {
          ruleNumber: 110,
          protocol: '58',
          ruleAction: 'allow',
          egress: false,
          ipv6CidrBlock: '::/0',
          icmpTypeCode: { type: -1, code: -1 },
        },
      ])
      assert.deepEqual(
        found?.relationships?.map((r) => [r.relationshipName, r.resourceId]),
        [
          ['Is attached to Subnet', 'subnet-0123456789abcdef0'],
          ['Is attached to Subnet', 'subnet-0123456789abcdef1'],
          ['Is contained in Vpc', 'vpc-0123456789abcdef0'],
        ],
      )
    },
  },
})
