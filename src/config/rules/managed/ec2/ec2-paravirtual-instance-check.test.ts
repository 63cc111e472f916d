import { testRule } from '../../testing.ts'
import { ec2ParavirtualInstanceCheck } from './ec2-paravirtual-instance-check.ts'

testRule(ec2ParavirtualInstanceCheck, {
  COMPLIANT: { hvm: { configuration: { virtualizationType: 'hvm' } } },
  NON_COMPLIANT: { paravirtual: { configuration: { virtualizationType: 'paravirtual' } } },
  INSUFFICIENT_DATA: { 'no text': { configuration: { virtualizationType: ['hvm'] } } },
})
