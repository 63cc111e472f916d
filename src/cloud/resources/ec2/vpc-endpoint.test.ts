import assert from 'node:assert/strict'
import { read, testResourceType } from '../../testing.ts'
import { vpcEndpoint } from './vpc-endpoint.ts'

testResourceType(vpcEndpoint, {
  'a gateway endpoint': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ec2')
      const { Vpc } = await client.send(new sdk.CreateVpcCommand({ CidrBlock: '10.7.0.0/16' }))
      const { RouteTable } = await client.send(new sdk.CreateRouteTableCommand({ VpcId: Vpc?.VpcId }))
      const { VpcEndpoint } = await client.send(
        new sdk.CreateVpcEndpointCommand({
          VpcId: Vpc?.VpcId,
          ServiceName: 'com.amazonaws.us-east-1.s3',
          VpcEndpointType: 'Gateway',
          RouteTableIds: [RouteTable!.RouteTableId!],
          TagSpecifications: [{ ResourceType: 'vpc-endpoint', Tags: [{ Key: 'team', Value: 'blue' }] }],
        }),
      )
      assert.deepEqual(
        await read(vpcEndpoint, cloud, [{ resourceId: 'vpce-0123456789abcdef0' }]),
        [],
        'one that is gone',
      )
      return { id: VpcEndpoint?.VpcEndpointId, vpcId: Vpc?.VpcId, table: RouteTable?.RouteTableId }
    },
    expect(resources, { id, vpcId, table }: Record<string, string>) {
      const found = resources.find((r) => r.resourceId === id)
      assert.equal(found?.configuration.serviceName, 'com.amazonaws.us-east-1.s3')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(
        found?.relationships?.map((r) => [r.relationshipName, r.resourceId]),
        [
          ['Is contained in ', table],
          ['Is contained in ', vpcId],
        ],
      )
    },
  },
  'all of an interface endpoint, beside a deleted one': {
    answers: {
      'ec2:DescribeVpcEndpoints': {
        VpcEndpoints: [
          { VpcEndpointId: 'vpce-0123456789abcdef9', State: 'Deleted' },
          {
            VpcEndpointId: 'vpce-0123456789abcdef0',
            VpcEndpointType: 'Interface',
            VpcId: 'vpc-0123456789abcdef0',
            ServiceName: 'com.amazonaws.us-east-1.ssm',
            State: 'available',
            PolicyDocument: '{"Statement":[{"Action":"*","Effect":"Allow","Principal":"*","Resource":"*"}]}',
            SubnetIds: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'],
            NetworkInterfaceIds: ['eni-0123456789abcdef0', 'eni-0123456789abcdef1'],
            Groups: [{ GroupId: 'sg-0123456789abcdef0', GroupName: 'endpoints' }],
            IpAddressType: 'ipv4',
            DnsOptions: { DnsRecordIpType: 'ipv4' },
            PrivateDnsEnabled: true,
            RequesterManaged: false,
            DnsEntries: [{ DnsName: 'vpce-0.ssm.us-east-1.vpce.amazonaws.com', HostedZoneId: 'Z7HUB22UULQXV' }],
            CreationTimestamp: new Date('2026-03-01T10:00:00.000Z'),
            OwnerId: '123456789012',
          },
        ],
      },
    },
    expect(resources) {
      assert.equal(resources.length, 1)
      const [found] = resources
      assert.equal(found?.arn, 'arn:aws:ec2:us-east-1:123456789012:vpc-endpoint/vpce-0123456789abcdef0')
      assert.equal(found?.resourceCreationTime?.toISOString(), '2026-03-01T10:00:00.000Z')
      assert.deepEqual(found?.configuration, {
        vpcEndpointId: 'vpce-0123456789abcdef0',
        vpcEndpointType: 'Interface',
        vpcId: 'vpc-0123456789abcdef0',
        serviceName: 'com.amazonaws.us-east-1.ssm',
        state: 'available',
        policyDocument: '{"Statement":[{"Action":"*","Effect":"Allow","Principal":"*","Resource":"*"}]}',
        routeTableIds: [],
        subnetIds: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'],
        networkInterfaceIds: ['eni-0123456789abcdef0', 'eni-0123456789abcdef1'],
        groups: [{ groupId: 'sg-0123456789abcdef0', groupName: 'endpoints' }],
        ipAddressType: 'ipv4',
        dnsOptions: { dnsRecordIpType: 'ipv4' },
        privateDnsEnabled: true,
        requesterManaged: false,
        dnsEntries: [{ dnsName: 'vpce-0.ssm.us-east-1.vpce.amazonaws.com', hostedZoneId: 'Z7HUB22UULQXV' }],
        creationTimestamp: Date.UTC(2026, 2, 1, 10),
        ownerId: '123456789012',
        tags: [],
      })
      assert.deepEqual(
        found?.relationships?.map((r) => [r.relationshipName, r.resourceId]),
        [
          ['Is attached to ', 'eni-0123456789abcdef0'],
          ['Is attached to ', 'eni-0123456789abcdef1'],
          ['Is contained in ', 'subnet-0123456789abcdef0'],
          ['Is contained in ', 'subnet-0123456789abcdef1'],
          ['Is contained in ', 'vpc-0123456789abcdef0'],
        ],
      )
    },
  },
})
