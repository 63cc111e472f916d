import { testAccountRule } from '../../testing.ts'
import { ec2SecurityGroupAttachedToEni } from './ec2-security-group-attached-to-eni.ts'

const group = (resourceId: string, groupName = 'web') => ({
  resourceType: 'AWS::EC2::SecurityGroup',
  resourceId,
  configuration: { groupId: resourceId, groupName },
})
const eni = (...ids: string[]) => ({
  resourceType: 'AWS::EC2::NetworkInterface',
  configuration: { networkInterfaceId: 'eni-1', groups: ids.map((groupId) => ({ groupId })) },
})
const related = {
  resourceType: 'AWS::EC2::NetworkInterface',
  resourceId: 'eni-9',
  relationshipName: 'Is associated with NetworkInterface',
}
const key = (id: string) => `AWS::EC2::SecurityGroup ${id}`

testAccountRule(ec2SecurityGroupAttachedToEni, {
  'by interfaces and by relationships': {
    items: [
      group('sg-1'),
      group('sg-2'),
      group('sg-3'),
      { ...group('sg-4'), relationships: [related] },
      group('sg-5', 'default'),
      eni('sg-1', 'sg-2'),
      eni(),
      // It is not what AWS gives, and says nothing.
      { resourceType: 'AWS::EC2::NetworkInterface', configuration: { groups: 'sg-3' } },
    ],
    expect: {
      [key('sg-1')]: 'COMPLIANT',
      [key('sg-2')]: 'COMPLIANT',
      [key('sg-3')]: 'NON_COMPLIANT',
      [key('sg-4')]: 'COMPLIANT',
      [key('sg-5')]: 'NOT_APPLICABLE',
    },
  },
})
