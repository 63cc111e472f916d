import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount, read, testResourceType } from '../../testing.ts'
import { redshiftClusterSecurityGroup } from './cluster-security-group.ts'

const DESCRIBE = 'redshift:DescribeClusterSecurityGroups'

testResourceType(redshiftClusterSecurityGroup, {
  'a group beside the default one': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('redshift')
      await client.send(
        new sdk.CreateClusterSecurityGroupCommand({
          ClusterSecurityGroupName: 'old',
          Description: 'of before VPCs',
          Tags: [{ Key: 'team', Value: 'blue' }],
        }),
      )
    },
    expect(resources) {
      const old = resources.find((r) => r.resourceId === 'old')
      assert.match(String(old?.arn), /:securitygroup:old$/)
      assert.equal(old?.configuration.description, 'of before VPCs')
      assert.deepEqual(old?.configuration.iPRanges, [])
      assert.deepEqual(old?.tags, { team: 'blue' })
    },
  },
  'a group that lets in an EC2 group and a range of addresses': {
    answers: {
      [DESCRIBE]: ({ ClusterSecurityGroupName }: { ClusterSecurityGroupName?: string }) => {
        if (ClusterSecurityGroupName === 'no-such-id')
          throw Object.assign(new Error('not found'), { name: 'ClusterSecurityGroupNotFoundFault' })
        return {
          ClusterSecurityGroups: [
            {
              ClusterSecurityGroupName: 'old',
              EC2SecurityGroups: [{ EC2SecurityGroupName: 'web', EC2SecurityGroupOwnerId: '1', Status: 'authorized' }],
              IPRanges: [{ CIDRIP: '10.0.0.0/8', Status: 'authorized' }],
            },
          ],
        }
      },
    },
    expect([found]) {
      assert.deepEqual(found?.configuration, {
        clusterSecurityGroupName: 'old',
        eC2SecurityGroups: [{ eC2SecurityGroupName: 'web', eC2SecurityGroupOwnerId: '1', status: 'authorized' }],
        iPRanges: [{ cIDRIP: '10.0.0.0/8', status: 'authorized' }],
        tags: [],
      })
    },
  },
})

const refused = (message: string) =>
  cannedAccount({ [DESCRIBE]: Object.assign(new Error(message), { name: 'InvalidParameterValue' }) })

test('an account that has the VPC platform only has no such groups', async () => {
  const cloud = refused('VPC-by-Default customers cannot use cluster security groups')
  assert.deepEqual(await read(redshiftClusterSecurityGroup, cloud), [])
})

test('another refusal of a parameter is a failure', async () => {
  await assert.rejects(read(redshiftClusterSecurityGroup, refused('MaxRecords is too great')), /MaxRecords/)
})
