import { testRule } from '../../testing.ts'
import { cloudformationStackServiceRoleCheck } from './cloudformation-stack-service-role-check.ts'

const stack = (roleARN: string | null) => ({ configuration: { stackName: 's', roleARN } })

testRule(cloudformationStackServiceRoleCheck, {
  COMPLIANT: { 'a role': stack('arn:aws:iam::123456789012:role/r') },
  NON_COMPLIANT: { none: stack(null), empty: stack('') },
})
