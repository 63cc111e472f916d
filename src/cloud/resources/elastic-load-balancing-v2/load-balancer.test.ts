import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { loadBalancerV2 } from './load-balancer.ts'
import { makeLoadBalancer } from './network.testing.ts'

const ARN = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/edge/1234567890abcdef'

testResourceType(loadBalancerV2, {
  'an application load balancer': {
    async arrange(cloud) {
      return [await makeLoadBalancer(cloud, 'front'), await makeLoadBalancer(cloud, 'back')]
    },
    expect(resources, made: Awaited<ReturnType<typeof makeLoadBalancer>>[]) {
      const [{ arn, vpcId, subnets, securityGroup } = assert.fail()] = made
      assert.equal(resources.length, 2)
      const front = resources.find((r) => r.resourceId === arn)
      assert.equal(front?.resourceName, 'front')
      assert.deepEqual(front?.tags, { team: 'blue' })
      assert.equal(front?.configuration.type, 'application')
      assert.equal(front?.configuration.scheme, 'internal')
      assert.deepEqual(front?.supplementaryConfiguration?.Tags, [{ key: 'team', value: 'blue' }])
      const attributes = front?.supplementaryConfiguration?.LoadBalancerAttributes as { key: string; value: string }[]
      assert.deepEqual(
        attributes.find((a) => a.key === 'deletion_protection.enabled'),
        { key: 'deletion_protection.enabled', value: 'false' },
      )
      assert.deepEqual(
        front?.relationships?.map((r) => [r.relationshipName, r.resourceId]),
        [
          ['Is associated with SecurityGroup', securityGroup],
          ['Is attached to Subnet', subnets[0]],
          ['Is attached to Subnet', subnets[1]],
          ['Is contained in Vpc', vpcId],
        ],
      )
    },
  },
  'a network load balancer with fixed addresses': {
    region: 'eu-west-1',
    answers: {
      'elastic-load-balancing-v2:DescribeLoadBalancers': ({
        LoadBalancerArns = [ARN],
      }: {
        LoadBalancerArns?: string[]
      }) => {
        if (LoadBalancerArns[0] !== ARN)
          throw Object.assign(new Error('not found'), { name: 'LoadBalancerNotFoundException' })
        return {
          LoadBalancers: [
            {
              LoadBalancerArn: ARN,
              DNSName: 'edge-1234567890abcdef.elb.eu-west-1.amazonaws.com',
              CanonicalHostedZoneId: 'Z2IFOLAFXWLO4F',
              CreatedTime: new Date('2026-01-02T03:04:05.000Z'),
              LoadBalancerName: 'edge',
              Scheme: 'internet-facing',
              VpcId: 'vpc-1',
              State: { Code: 'active' },
              Type: 'network',
              AvailabilityZones: [
                {
                  ZoneName: 'eu-west-1a',
                  SubnetId: 'subnet-1',
                  LoadBalancerAddresses: [
                    { IpAddress: '192.0.2.1', AllocationId: 'eipalloc-1', IPv6Address: '2001:db8::1' },
                  ],
                },
              ],
              IpAddressType: 'dualstack',
              EnablePrefixForIpv6SourceNat: 'off',
            },
          ],
        }
      },
      'elastic-load-balancing-v2:DescribeLoadBalancerAttributes': {
        Attributes: [
          { Key: 'load_balancing.cross_zone.enabled', Value: 'true' },
          { Key: 'access_logs.s3.enabled', Value: 'true' },
          { Key: 'access_logs.s3.bucket', Value: 'logs' },
        ],
      },
      'elastic-load-balancing-v2:DescribeTags': { TagDescriptions: [{ ResourceArn: ARN, Tags: [] }] },
    },
    expect([found]) {
      assert.equal(found?.availabilityZone, 'Multiple Availability Zones')
      assert.deepEqual(found?.configuration, {
        loadBalancerArn: ARN,
        dNSName: 'edge-1234567890abcdef.elb.eu-west-1.amazonaws.com',
        canonicalHostedZoneId: 'Z2IFOLAFXWLO4F',
        createdTime: '2026-01-02T03:04:05.000Z',
        loadBalancerName: 'edge',
        scheme: 'internet-facing',
        vpcId: 'vpc-1',
        state: { code: 'active' },
        type: 'network',
        availabilityZones: [
          {
            zoneName: 'eu-west-1a',
            subnetId: 'subnet-1',
            loadBalancerAddresses: [{ ipAddress: '192.0.2.1', allocationId: 'eipalloc-1', iPv6Address: '2001:db8::1' }],
          },
        ],
        ipAddressType: 'dualstack',
        enablePrefixForIpv6SourceNat: 'off',
      })
      assert.deepEqual(found?.supplementaryConfiguration, {
        LoadBalancerAttributes: [
          { key: 'access_logs.s3.bucket', value: 'logs' },
          { key: 'access_logs.s3.enabled', value: 'true' },
          { key: 'load_balancing.cross_zone.enabled', value: 'true' },
        ],
        Tags: [],
      })
    },
  },
})
