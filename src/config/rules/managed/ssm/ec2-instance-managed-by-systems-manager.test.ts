import { testAccountRule } from '../../testing.ts'
import { ec2InstanceManagedBySystemsManager } from './ec2-instance-managed-by-systems-manager.ts'

const ec2 = (resourceId: string, name: string) => ({
  resourceType: 'AWS::EC2::Instance',
  resourceId,
  configuration: { state: { name } },
})
const managed = (resourceId: string, instanceStatus: string) => ({
  resourceType: 'AWS::SSM::ManagedInstanceInventory',
  resourceId,
  supplementaryConfiguration: { instanceStatus },
})

testAccountRule(ec2InstanceManagedBySystemsManager, {
  'instances that run are managed, or not': {
    items: [
      ...['i-1', 'i-2', 'i-3', 'i-4', 'i-5'].map((id) => ec2(id, 'running')),
      managed('i-1', 'Online'),
      managed('i-2', 'ConnectionLost'),
      managed('i-4', 'Active'),
      managed('i-5', 'Terminated'),
    ],
    expect: {
      'AWS::EC2::Instance i-1': 'COMPLIANT',
      'AWS::EC2::Instance i-2': 'NON_COMPLIANT',
      'AWS::EC2::Instance i-3': 'NON_COMPLIANT',
      'AWS::EC2::Instance i-4': 'COMPLIANT',
      'AWS::EC2::Instance i-5': 'NON_COMPLIANT',
    },
  },
  'others do not count': {
    items: [ec2('i-1', 'stopped'), ec2('i-2', 'terminated'), managed('i-1', 'Online')],
    expect: {
      'AWS::EC2::Instance i-1': 'NOT_APPLICABLE',
      'AWS::EC2::Instance i-2': 'NOT_APPLICABLE',
    },
  },
  'no instances': { items: [managed('i-1', 'Online')], expect: {} },
  'an instance in no known state': {
    items: [{ resourceType: 'AWS::EC2::Instance', resourceId: 'i-1', configuration: { state: 'running' } }],
    expect: { throws: /state.name/ },
  },
})
