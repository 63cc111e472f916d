import { testRule } from '../../testing.ts'
import { ec2InstanceMultipleEniCheck } from './ec2-instance-multiple-eni-check.ts'

const instance = (...ids: string[]) => ({
  configuration: { instanceId: 'i-1', networkInterfaces: ids.map((networkInterfaceId) => ({ networkInterfaceId })) },
})

testRule(ec2InstanceMultipleEniCheck, {
  COMPLIANT: {
    one: instance('eni-1'),
    'none (terminated)': instance(),
    'two, of which one is tolerated': [instance('eni-1', 'eni-2'), { NetworkInterfaceIds: 'eni-2' }],
  },
  NON_COMPLIANT: {
    two: instance('eni-1', 'eni-2'),
    'three, of which one is tolerated': [instance('eni-1', 'eni-2', 'eni-3'), { NetworkInterfaceIds: 'eni-2' }],
  },
  INSUFFICIENT_DATA: { 'no list': { configuration: { networkInterfaces: 'eni-1' } } },
})
