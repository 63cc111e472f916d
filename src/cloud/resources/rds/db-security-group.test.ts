import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { dbSecurityGroup } from './db-security-group.ts'

testResourceType(dbSecurityGroup, {
  'a group with a range': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('rds')
      await client.send(
        new sdk.CreateDBSecurityGroupCommand({
          DBSecurityGroupName: 'office',
          DBSecurityGroupDescription: 'The office',
          Tags: [{ Key: 'team', Value: 'blue' }],
        }),
      )
      await client.send(
        new sdk.AuthorizeDBSecurityGroupIngressCommand({ DBSecurityGroupName: 'office', CIDRIP: '10.3.2.45/32' }),
      )
    },
    expect(resources) {
      const found = resources.find((r) => r.resourceId === 'office')
      assert.equal(found?.configuration.dBSecurityGroupName, 'office')
      assert.match(String(found?.arn), /:secgrp:office$/)
      assert.deepEqual(found?.tags, { team: 'blue' })
    },
  },
  'a group that allows a security group': {
    answers: {
      'rds:DescribeDBSecurityGroups': ({ DBSecurityGroupName }: { DBSecurityGroupName?: string }) => {
        if (DBSecurityGroupName === 'no-such-id')
          throw Object.assign(new Error('not found'), { name: 'DBSecurityGroupNotFoundFault' })
        return {
          DBSecurityGroups: [
            {
              OwnerId: '123456789012',
              DBSecurityGroupName: 'office',
              DBSecurityGroupDescription: 'The office',
              VpcId: 'vpc-1',
              EC2SecurityGroups: [{ Status: 'authorized', EC2SecurityGroupName: 'web', EC2SecurityGroupId: 'sg-1' }],
              IPRanges: [{ Status: 'authorized', CIDRIP: '10.3.2.45/32' }],
              DBSecurityGroupArn: 'arn:aws:rds:eu-west-1:123456789012:secgrp:office',
            },
          ],
        }
      },
      'rds:ListTagsForResource': { TagList: [] },
    },
    expect([found]) {
      assert.equal(found?.availabilityZone, 'Not Applicable')
      assert.deepEqual(found?.configuration, {
        ownerId: '123456789012',
        dBSecurityGroupName: 'office',
        dBSecurityGroupDescription: 'The office',
        vpcId: 'vpc-1',
        eC2SecurityGroups: [{ status: 'authorized', eC2SecurityGroupName: 'web', eC2SecurityGroupId: 'sg-1' }],
        iPRanges: [{ status: 'authorized', cIDRIP: '10.3.2.45/32' }],
        dBSecurityGroupArn: 'arn:aws:rds:eu-west-1:123456789012:secgrp:office',
      })
      assert.deepEqual(found?.supplementaryConfiguration, { Tags: [] })
      assert.deepEqual(found?.relationships, [
        {
          resourceType: 'AWS::EC2::SecurityGroup',
          resourceId: 'sg-1',
          relationshipName: 'Is associated with SecurityGroup',
        },
        { resourceType: 'AWS::EC2::VPC', resourceId: 'vpc-1', relationshipName: 'Is associated with Vpc' },
      ])
    },
  },
})
