import { securityGroupsInUse } from '../../../../cloud/facts/ec2/security-groups-in-use.ts'
import { testAccountRule } from '../../testing.ts'
import { ec2SecurityGroupAttachedToEniPeriodic } from './ec2-security-group-attached-to-eni-periodic.ts'

const group = (resourceId: string, groupName: string | string[] = 'web', ownerId = '123456789012') => ({
  resourceType: 'AWS::EC2::SecurityGroup',
  resourceId,
  configuration: { groupId: resourceId, groupName: groupName as string, ownerId },
})
const key = (id: string) => `AWS::EC2::SecurityGroup ${id}`

testAccountRule(ec2SecurityGroupAttachedToEniPeriodic, {
  'attached or not': {
    items: [
      group('sg-1'),
      group('sg-2'),
      group('sg-3', 'default'),
      group('sg-4', 'web', '210987654321'),
      // It is not what AWS gives: no verdict.
      group('sg-5', ['web']),
    ],
    facts: [[securityGroupsInUse, new Set(['sg-1', 'sg-3', 'sg-5'])]],
    expect: {
      [key('sg-1')]: 'COMPLIANT',
      [key('sg-2')]: 'NON_COMPLIANT',
      [key('sg-3')]: 'NOT_APPLICABLE',
      [key('sg-4')]: 'NOT_APPLICABLE',
    },
  },
  'the interfaces cannot be read': {
    items: [group('sg-1')],
    facts: [[securityGroupsInUse, new Error('UnauthorizedOperation')]],
    expect: { throws: /UnauthorizedOperation/ },
  },
})
