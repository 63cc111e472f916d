import { reservedInstances } from '../../../../cloud/facts/ec2/reserved-instances.ts'
import type { AnyAccountRule } from '../../managed-rule.ts'
import { testAccountRule } from '../../testing.ts'
import { reservedInstancePayment } from './reserved-instance-payment.ts'

const states = ['active', 'payment-pending', 'payment-failed', 'retired', 'queued']
const all = states.map((state) => ({
  id: state,
  state,
  instanceType: 'm5.large',
  count: 1,
  tenancy: 'default',
  product: 'Linux/UNIX',
}))
const of = (id: string) => `AWS::EC2::ReservedInstances ${id}`

for (const rule of reservedInstancePayment as readonly AnyAccountRule[]) {
  const pending = rule.identifier.endsWith('PENDING')
  testAccountRule(rule, {
    'by state': {
      facts: [[reservedInstances, all]],
      expect: {
        [of('active')]: 'COMPLIANT',
        [of('payment-pending')]: pending ? 'NON_COMPLIANT' : 'COMPLIANT',
        [of('payment-failed')]: pending ? 'COMPLIANT' : 'NON_COMPLIANT',
      },
    },
    'reservations cannot be read': {
      facts: [[reservedInstances, new Error('AccessDenied')]],
      expect: { throws: /AccessDenied/ },
    },
  })
}
