import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { vpcPeeringConnection } from './vpc-peering-connection.ts'

testResourceType(vpcPeeringConnection, {
  'an accepted connection and one that was deleted': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ec2')
      const ranges = ['10.7.0.0/16', '10.8.0.0/16']
      const vpcs = await Promise.all(
        ranges.map(async (CidrBlock) => (await client.send(new sdk.CreateVpcCommand({ CidrBlock }))).Vpc?.VpcId),
      )
      const create = async () => {
        const { VpcPeeringConnection } = await client.send(
          new sdk.CreateVpcPeeringConnectionCommand({
            VpcId: vpcs[0],
            PeerVpcId: vpcs[1],
            TagSpecifications: [{ ResourceType: 'vpc-peering-connection', Tags: [{ Key: 'team', Value: 'blue' }] }],
          }),
        )
        return { VpcPeeringConnectionId: VpcPeeringConnection?.VpcPeeringConnectionId }
      }
      const kept = await create()
      await client.send(new sdk.AcceptVpcPeeringConnectionCommand(kept))
      await client.send(
        new sdk.ModifyVpcPeeringConnectionOptionsCommand({
          ...kept,
          AccepterPeeringConnectionOptions: { AllowDnsResolutionFromRemoteVpc: true },
        }),
      )
      await client.send(new sdk.DeleteVpcPeeringConnectionCommand(await create()))
      return { kept: kept.VpcPeeringConnectionId, vpcs }
    },
    expect(resources, { kept, vpcs }: { kept: string; vpcs: string[] }) {
      const [found] = resources
      assert.deepEqual(
        resources.map((r) => r.resourceId),
        [kept],
      )
      assert.equal(found?.availabilityZone, 'Not Applicable')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(found?.relationships?.map((r) => r.resourceId).sort(), [...vpcs].sort())
    },
  },
  'all of a connection between two regions': {
    answers: {
      'ec2:DescribeVpcPeeringConnections': {
        VpcPeeringConnections: [
          {
            VpcPeeringConnectionId: 'pcx-0123456789abcdef0',
            ExpirationTime: new Date('2026-03-08T10:00:00.000Z'),
            Status: { Code: 'pending-acceptance', Message: 'Pending Acceptance by 210987654321' },
            AccepterVpcInfo: { OwnerId: '210987654321', VpcId: 'vpc-0123456789abcdef1', Region: 'eu-west-1' },
            RequesterVpcInfo: {
              CidrBlock: '10.0.0.0/16',
              CidrBlockSet: [{ CidrBlock: '10.0.0.0/16' }],
              OwnerId: '123456789012',
              VpcId: 'vpc-0123456789abcdef0',
              Region: 'us-east-1',
              PeeringOptions: {
                AllowDnsResolutionFromRemoteVpc: false,
                AllowEgressFromLocalClassicLinkToRemoteVpc: false,
                AllowEgressFromLocalVpcToRemoteClassicLink: false,
              },
            },
          },
        ],
      },
    },
    expect([found]) {
      assert.deepEqual(found?.configuration, {
        vpcPeeringConnectionId: 'pcx-0123456789abcdef0',
        expirationTime: Date.UTC(2026, 2, 8, 10),
        status: { code: 'pending-acceptance', message: 'Pending Acceptance by 210987654321' },
        accepterVpcInfo: {
          cidrBlockSet: [],
          ipv6CidrBlockSet: [],
          ownerId: '210987654321',
          vpcId: 'vpc-0123456789abcdef1',
          region: 'eu-west-1',
        },
        requesterVpcInfo: {
          cidrBlock: '10.0.0.0/16',
          cidrBlockSet: [{ cidrBlock: '10.0.0.0/16' }],
          ipv6CidrBlockSet: [],
          ownerId: '123456789012',
          vpcId: 'vpc-0123456789abcdef0',
          region: 'us-east-1',
          peeringOptions: {
            allowDnsResolutionFromRemoteVpc: false,
            allowEgressFromLocalClassicLinkToRemoteVpc: false,
            allowEgressFromLocalVpcToRemoteClassicLink: false,
          },
        },
        tags: [],
      })
      assert.deepEqual(
        found?.relationships?.map((r) => [r.relationshipName, r.resourceId]),
        [
          ['Is associated with ', 'vpc-0123456789abcdef1'],
          ['Is associated with ', 'vpc-0123456789abcdef0'],
        ],
      )
    },
  },
})
