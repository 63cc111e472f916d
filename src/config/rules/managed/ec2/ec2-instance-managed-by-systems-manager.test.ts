import { testAccountRule } from '../../testing.ts'
import { ec2InstanceManagedBySystemsManager } from './ec2-instance-managed-by-systems-manager.ts'

const instance = (resourceId: string, name = 'running') => ({
  resourceType: 'AWS::EC2::Instance',
  resourceId,
  configuration: { instanceId: resourceId, state: { name } },
})
const inventory = (resourceId: string, instanceStatus: string | null, written?: string) => ({
  resourceType: 'AWS::SSM::ManagedInstanceInventory',
  resourceId,
  configuration: written
    ? { 'AWS:InstanceInformation': { Content: { [resourceId]: { InstanceStatus: written } } } }
    : { 'AWS:Application': { Content: {} } },
  supplementaryConfiguration: { instanceStatus },
})
const key = (id: string) => `AWS::EC2::Instance ${id}`

testAccountRule(ec2InstanceManagedBySystemsManager, {
  'managed, lost, and never managed': {
    items: [
      ...['i-1', 'i-2', 'i-3', 'i-4', 'i-5'].map((id) => instance(id)),
      instance('i-6', 'stopped'),
      instance('i-7', 'terminated'),
      inventory('i-1', 'Online'),
      inventory('i-2', 'ConnectionLost'),
      inventory('i-3', null, 'Active'),
      inventory('i-4', null, 'Terminated'),
      inventory('i-6', 'ConnectionLost'),
      inventory('mi-1', 'Online'),
    ],
    expect: {
      [key('i-1')]: 'COMPLIANT',
      [key('i-2')]: 'NON_COMPLIANT',
      [key('i-3')]: 'COMPLIANT',
      [key('i-4')]: 'NON_COMPLIANT',
      [key('i-5')]: 'NON_COMPLIANT',
      [key('i-6')]: 'NOT_APPLICABLE',
      [key('i-7')]: 'NOT_APPLICABLE',
    },
  },
  'an inventory without a status says nothing': {
    items: [instance('i-1'), inventory('i-1', null)],
    expect: { [key('i-1')]: 'NON_COMPLIANT' },
  },
  'no instances': { items: [inventory('i-1', 'Online')], expect: {} },
})
