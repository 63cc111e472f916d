import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { redshiftClusterSubnetGroup } from './cluster-subnet-group.ts'

testResourceType(redshiftClusterSubnetGroup, {
  'a group of two subnets': {
    async arrange(cloud) {
      const ec2 = await cloud.service('ec2')
      const { Vpc } = await ec2.client.send(new ec2.sdk.CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }))
      const SubnetIds: string[] = []
      for (const third of [1, 2]) {
        const { Subnet } = await ec2.client.send(
          new ec2.sdk.CreateSubnetCommand({ VpcId: Vpc?.VpcId, CidrBlock: `10.0.${third}.0/24` }),
        )
        SubnetIds.push(String(Subnet?.SubnetId))
      }
      const { sdk, client } = await cloud.service('redshift')
      await client.send(
        new sdk.CreateClusterSubnetGroupCommand({
          ClusterSubnetGroupName: 'private',
          Description: 'For warehouses',
          SubnetIds,
          Tags: [{ Key: 'team', Value: 'blue' }],
        }),
      )
      return { SubnetIds, VpcId: Vpc?.VpcId }
    },
    expect([found, ...others], { SubnetIds, VpcId }: { SubnetIds: string[]; VpcId: string }) {
      assert.deepEqual(others, [])
      assert.equal(found?.resourceId, 'private')
      assert.match(String(found?.arn), /:subnetgroup:private$/)
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(found?.relationships?.map((edge) => edge.resourceId).sort(), [VpcId, ...SubnetIds].sort())
    },
  },
  'groups of two pages': {
    answers: {
      'redshift:DescribeClusterSubnetGroups': (asked: { ClusterSubnetGroupName?: string; Marker?: string }) => {
        const bare = { ClusterSubnetGroupName: 'bare' }
        const group = {
          ClusterSubnetGroupName: 'private',
          Description: 'For warehouses',
          VpcId: 'vpc-1',
          SubnetGroupStatus: 'Complete',
          Subnets: [
            { SubnetIdentifier: 'subnet-1', SubnetAvailabilityZone: { Name: 'eu-west-1a' }, SubnetStatus: 'Active' },
          ],
          SupportedClusterIpAddressTypes: ['ipv4'],
        }
        if (asked.ClusterSubnetGroupName === 'no-such-id')
          throw Object.assign(new Error('not found'), { name: 'ClusterSubnetGroupNotFoundFault' })
        if (asked.ClusterSubnetGroupName === 'bare') return { ClusterSubnetGroups: [bare] }
        if (asked.ClusterSubnetGroupName === 'private') return { ClusterSubnetGroups: [group] }
        return asked.Marker === undefined
          ? { ClusterSubnetGroups: [bare], Marker: 'more' }
          : { ClusterSubnetGroups: [group] }
      },
    },
    expect([bare, found]) {
      assert.deepEqual(bare?.configuration, { clusterSubnetGroupName: 'bare', tags: [] })
      assert.deepEqual(bare?.relationships, [])
      assert.deepEqual(found?.configuration, {
        clusterSubnetGroupName: 'private',
        description: 'For warehouses',
        vpcId: 'vpc-1',
        subnetGroupStatus: 'Complete',
        subnets: [
          { subnetIdentifier: 'subnet-1', subnetAvailabilityZone: { name: 'eu-west-1a' }, subnetStatus: 'Active' },
        ],
        supportedClusterIpAddressTypes: ['ipv4'],
        tags: [],
      })
      assert.deepEqual(found?.relationships, [
        { resourceType: 'AWS::EC2::VPC', resourceId: 'vpc-1', relationshipName: 'Is associated with Vpc' },
        { resourceType: 'AWS::EC2::Subnet', resourceId: 'subnet-1', relationshipName: 'Is associated with Subnet' },
      ])
    },
  },
})
