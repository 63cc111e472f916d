import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { dbSubnetGroup } from './db-subnet-group.ts'

const arn = 'arn:aws:rds:eu-west-1:123456789012:subgrp:private'
const gone = Object.assign(new Error('not found'), { name: 'DBSubnetGroupNotFoundFault' })

testResourceType(dbSubnetGroup, {
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
      const { sdk, client } = await cloud.service('rds')
      await client.send(
        new sdk.CreateDBSubnetGroupCommand({
          DBSubnetGroupName: 'private',
          DBSubnetGroupDescription: 'For databases',
          SubnetIds,
          Tags: [{ Key: 'team', Value: 'blue' }],
        }),
      )
      return { SubnetIds, VpcId: Vpc?.VpcId }
    },
    expect(resources, { SubnetIds, VpcId }: { SubnetIds: string[]; VpcId: string }) {
      const [found] = resources
      assert.equal(resources.length, 1)
      assert.equal(found?.resourceId, 'private')
      assert.match(String(found?.arn), /:subgrp:private$/)
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(
        found?.relationships?.map((edge) => edge.resourceId),
        [VpcId, ...SubnetIds],
      )
    },
  },
  'a group, and one that vanishes': {
    answers: {
      'rds:DescribeDBSubnetGroups': ({ DBSubnetGroupName }: { DBSubnetGroupName?: string }) => {
        if (DBSubnetGroupName === 'no-such-id') throw gone
        const group = {
          DBSubnetGroupName: 'private',
          DBSubnetGroupArn: arn,
          DBSubnetGroupDescription: 'For databases',
          VpcId: 'vpc-1',
          SubnetGroupStatus: 'Complete',
          SupportedNetworkTypes: ['IPV4'],
          Subnets: [
            { SubnetIdentifier: 'subnet-1', SubnetAvailabilityZone: { Name: 'eu-west-1a' }, SubnetStatus: 'Active' },
          ],
        }
        const vanishing = { DBSubnetGroupName: 'vanishing', DBSubnetGroupArn: `${arn}-vanishing` }
        return { DBSubnetGroups: DBSubnetGroupName === undefined ? [vanishing, group] : [group] }
      },
      'rds:ListTagsForResource': ({ ResourceName }: { ResourceName: string }) => {
        if (ResourceName !== arn) throw gone
        return { TagList: [{ Key: 'team', Value: 'blue' }] }
      },
    },
    expect(resources) {
      const [found] = resources
      assert.equal(resources.length, 1)
      assert.deepEqual(found?.configuration, {
        dBSubnetGroupName: 'private',
        dBSubnetGroupArn: arn,
        dBSubnetGroupDescription: 'For databases',
        vpcId: 'vpc-1',
        subnetGroupStatus: 'Complete',
        supportedNetworkTypes: ['IPV4'],
        subnets: [
          { subnetIdentifier: 'subnet-1', subnetAvailabilityZone: { name: 'eu-west-1a' }, subnetStatus: 'Active' },
        ],
      })
      assert.deepEqual(found?.supplementaryConfiguration, { Tags: [{ key: 'team', value: 'blue' }] })
      assert.deepEqual(found?.relationships, [
        { resourceType: 'AWS::EC2::VPC', resourceId: 'vpc-1', relationshipName: 'Is associated with Vpc' },
        { resourceType: 'AWS::EC2::Subnet', resourceId: 'subnet-1', relationshipName: 'Is associated with Subnet' },
      ])
    },
  },
})
