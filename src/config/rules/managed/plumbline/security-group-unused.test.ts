import { securityGroupsInUse } from '../../../../cloud/facts/ec2/security-groups-in-use.ts'
import { testAccountRule } from '../../testing.ts'
import { securityGroupUnused } from './security-group-unused.ts'

const group = (resourceId: string, groupName = 'web', ownerId = '123456789012') => ({
  resourceType: 'AWS::EC2::SecurityGroup',
  resourceId,
  configuration: { groupId: resourceId, groupName, ownerId },
})
const of = (id: string) => `AWS::EC2::SecurityGroup ${id}`

testAccountRule(securityGroupUnused, {
  'attached or not': {
    items: [group('used'), group('unused'), group('default', 'default'), group('shared', 'web', '111122223333')],
    facts: [[securityGroupsInUse, new Set(['used'])]],
    expect: {
      [of('used')]: 'COMPLIANT',
      [of('unused')]: 'NON_COMPLIANT',
      [of('default')]: 'NOT_APPLICABLE',
      [of('shared')]: 'NOT_APPLICABLE',
    },
  },
  'interfaces cannot be read': {
    items: [group('used')],
    facts: [[securityGroupsInUse, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
