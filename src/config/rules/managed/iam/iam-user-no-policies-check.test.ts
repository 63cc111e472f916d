import { testRule } from '../../testing.ts'
import { iamUserNoPoliciesCheck } from './iam-user-no-policies-check.ts'

const user = (userPolicyList: object[] | null, attachedManagedPolicies: object[] = []) => ({
  configuration: { userName: 'ann', userPolicyList, attachedManagedPolicies } as never,
})

testRule(iamUserNoPoliciesCheck, {
  COMPLIANT: { none: user([]), 'nothing known': user(null) },
  NON_COMPLIANT: {
    inline: user([{ policyName: 'p' }]),
    attached: user([], [{ policyName: 'p', policyArn: 'arn:aws:iam::aws:policy/p' }]),
  },
  INSUFFICIENT_DATA: { 'no list': { configuration: { userPolicyList: 'p' } } },
})
