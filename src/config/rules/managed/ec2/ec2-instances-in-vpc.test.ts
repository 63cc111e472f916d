import { testRule } from '../../testing.ts'
import { ec2InstancesInVpc } from './ec2-instances-in-vpc.ts'

const instance = (vpcId: string | null) => ({ configuration: { instanceId: 'i-1', vpcId } })

testRule(ec2InstancesInVpc, {
  COMPLIANT: { 'in any': instance('vpc-1'), 'in the one asked for': [instance('vpc-1'), { vpcId: 'vpc-1' }] },
  NON_COMPLIANT: {
    'in none': instance(null),
    'in another': [instance('vpc-2'), { vpcId: 'vpc-1' }],
    'in none, asked for': [instance(null), { vpcId: 'vpc-1' }],
  },
  INSUFFICIENT_DATA: { 'no text': { configuration: { vpcId: {} } } },
})
