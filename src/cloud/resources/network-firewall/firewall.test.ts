import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { networkFirewall } from './firewall.ts'

const policy = 'arn:aws:network-firewall:us-east-1:123456789012:firewall-policy/strict'
const arn = (name: string) => `arn:aws:network-firewall:us-east-1:123456789012:firewall/${name}`
const edge = {
  FirewallId: 'f-2',
  FirewallName: 'edge',
  FirewallArn: arn('edge'),
  FirewallPolicyArn: policy,
  VpcId: 'vpc-1',
  SubnetMappings: [{ SubnetId: 'subnet-1', IPAddressType: 'IPV4' }, { SubnetId: 'subnet-2' }],
  DeleteProtection: true,
  SubnetChangeProtection: false,
  FirewallPolicyChangeProtection: true,
  Tags: [{ Key: 'team', Value: 'blue' }],
  EncryptionConfiguration: { Type: 'AWS_OWNED_KMS_KEY' },
}

testResourceType(networkFirewall, {
  // The emulator's firewalls have no id.
  'one of two subnets, one that has little, and one that vanishes': {
    answers: {
      'network-firewall:ListFirewalls': ({ NextToken }: { NextToken?: string }) =>
        NextToken === undefined
          ? { Firewalls: [{ FirewallName: 'going', FirewallArn: arn('going') }], NextToken: 'more' }
          : { Firewalls: ['bare', 'edge'].map((name) => ({ FirewallName: name, FirewallArn: arn(name) })) },
      'network-firewall:DescribeFirewall': ({ FirewallArn }: { FirewallArn: string }) => {
        if (FirewallArn === arn('going'))
          throw Object.assign(new Error('not found'), { name: 'ResourceNotFoundException' })
        if (FirewallArn === arn('edge')) return { UpdateToken: 't-2', Firewall: edge }
        return {
          UpdateToken: 't-1',
          Firewall: { FirewallId: 'f-1', FirewallName: 'bare', FirewallArn },
          FirewallStatus: { Status: 'READY' },
        }
      },
    },
    expect([found, whole, ...others]) {
      assert.deepEqual(others, [])
      assert.equal(whole?.resourceId, 'f-2')
      assert.equal(whole?.resourceName, 'edge')
      assert.deepEqual(whole?.tags, { team: 'blue' })
      assert.deepEqual(whole?.configuration, {
        firewall: {
          firewallId: 'f-2',
          firewallName: 'edge',
          firewallArn: arn('edge'),
          firewallPolicyArn: policy,
          vpcId: 'vpc-1',
          subnetMappings: [{ subnetId: 'subnet-1', iPAddressType: 'IPV4' }, { subnetId: 'subnet-2' }],
          deleteProtection: true,
          subnetChangeProtection: false,
          firewallPolicyChangeProtection: true,
          tags: [{ key: 'team', value: 'blue' }],
          encryptionConfiguration: { type: 'AWS_OWNED_KMS_KEY' },
        },
        updateToken: 't-2',
      })
      assert.deepEqual(
        whole?.relationships?.map((edge) => `${edge.relationshipName}: ${edge.resourceId}`),
        ['Is attached to : subnet-1', 'Is attached to : subnet-2', 'Is associated with : strict'],
      )
      assert.equal(found?.resourceId, 'f-1')
      assert.deepEqual(found?.configuration, {
        firewall: { firewallId: 'f-1', firewallName: 'bare', firewallArn: arn('bare'), tags: [] },
        updateToken: 't-1',
      })
      assert.deepEqual(found?.relationships, [])
    },
  },
})
