import { testRule } from '../../testing.ts'
import { iamNoInlinePolicyCheck } from './iam-no-inline-policy-check.ts'

const entity = (kind: string, policies: { policyName: string }[]) => ({
  resourceType: `AWS::IAM::${kind}`,
  configuration: { path: '/', [`${kind.toLowerCase()}PolicyList`]: policies },
})

testRule(iamNoInlinePolicyCheck, {
  COMPLIANT: { user: entity('User', []), role: entity('Role', []), group: entity('Group', []) },
  NON_COMPLIANT: {
    user: entity('User', [{ policyName: 'p' }]),
    role: entity('Role', [{ policyName: 'p' }]),
    group: entity('Group', [{ policyName: 'p' }]),
  },
})
