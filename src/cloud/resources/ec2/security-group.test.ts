import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { securityGroup } from './security-group.ts'

testResourceType(securityGroup, {
  'a group with a rule for two ranges': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ec2')
      const { Vpc } = await client.send(new sdk.CreateVpcCommand({ CidrBlock: '10.7.0.0/16' }))
      const { GroupId } = await client.send(
        new sdk.CreateSecurityGroupCommand({
          GroupName: 'web',
          Description: 'Web servers',
          VpcId: Vpc?.VpcId,
          TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'team', Value: 'blue' }] }],
        }),
      )
      await client.send(
        new sdk.AuthorizeSecurityGroupIngressCommand({
          GroupId,
          IpPermissions: [
            {
              IpProtocol: 'tcp',
              FromPort: 22,
              ToPort: 22,
              IpRanges: [{ CidrIp: '0.0.0.0/0', Description: 'anyone' }, { CidrIp: '10.0.0.0/8' }],
            },
          ],
        }),
      )
      return { GroupId, VpcId: Vpc?.VpcId }
    },
    expect(resources, { GroupId, VpcId }: { GroupId: string; VpcId: string }) {
      const found = resources.find((r) => r.resourceId === GroupId)
      assert.ok(resources.some((r) => r.resourceName === 'default'))
      assert.equal(found?.resourceName, 'web')
      assert.equal(found?.availabilityZone, 'Not Applicable')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(found?.configuration.ipPermissions, [
        {
          ipProtocol: 'tcp',
          fromPort: 22,
          toPort: 22,
          ipRanges: ['0.0.0.0/0', '10.0.0.0/8'],
          ipv4Ranges: [{ cidrIp: '0.0.0.0/0', description: 'anyone' }, { cidrIp: '10.0.0.0/8' }],
          ipv6Ranges: [],
          prefixListIds: [],
          userIdGroupPairs: [],
        },
      ])
      assert.deepEqual(found?.relationships, [
        { resourceType: 'AWS::EC2::VPC', resourceId: VpcId, relationshipName: 'Is contained in Vpc' },
      ])
    },
  },
  'a group of each kind of source, shared by its owner': {
    answers: {
      'ec2:DescribeSecurityGroups': {
        SecurityGroups: [
          {
            GroupId: 'sg-0123456789abcdef0',
            GroupName: 'default',
            Description: 'default VPC security group',
            OwnerId: '210987654321',
            VpcId: 'vpc-0123456789abcdef0',
            SecurityGroupArn: 'arn:aws:ec2:us-east-1:210987654321:security-group/sg-0123456789abcdef0',
            IpPermissions: [
              {
                IpProtocol: '-1',
                Ipv6Ranges: [{ CidrIpv6: '::/0', Description: 'all of IPv6' }],
                PrefixListIds: [{ PrefixListId: 'pl-12345678', Description: 'S3' }],
                UserIdGroupPairs: [
                  {
                    GroupId: 'sg-0fedcba9876543210',
                    UserId: '123456789012',
                    VpcId: 'vpc-0fedcba9876543210',
                    VpcPeeringConnectionId: 'pcx-0123456789abcdef0',
                    PeeringStatus: 'active',
                  },
                ],
              },
            ],
            IpPermissionsEgress: [],
          },
        ],
      },
    },
    expect([found]) {
      assert.equal(found?.arn, 'arn:aws:ec2:us-east-1:210987654321:security-group/sg-0123456789abcdef0')
      assert.deepEqual(found?.tags, {})
      assert.deepEqual(found?.configuration, {
        groupId: 'sg-0123456789abcdef0',
        groupName: 'default',
        description: 'default VPC security group',
        ownerId: '210987654321',
        vpcId: 'vpc-0123456789abcdef0',
        ipPermissions: [
          {
            ipProtocol: '-1',
            ipRanges: [],
            ipv4Ranges: [],
            ipv6Ranges: [{ cidrIpv6: '::/0', description: 'all of IPv6' }],
            prefixListIds: [{ prefixListId: 'pl-12345678', description: 'S3' }],
            userIdGroupPairs: [
              {
                groupId: 'sg-0fedcba9876543210',
                userId: '123456789012',
                vpcId: 'vpc-0fedcba9876543210',
                vpcPeeringConnectionId: 'pcx-0123456789abcdef0',
                peeringStatus: 'active',
              },
            ],
          },
        ],
        ipPermissionsEgress: [],
        tags: [],
      })
    },
  },
})
