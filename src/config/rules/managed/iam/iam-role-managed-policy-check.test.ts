import { testRule } from '../../testing.ts'
import { iamRoleManagedPolicyCheck } from './iam-role-managed-policy-check.ts'

const role = (...arns: string[]) => ({
  configuration: { roleName: 'r', attachedManagedPolicies: arns.map((policyArn) => ({ policyArn, policyName: 'p' })) },
})
const asked = { managedPolicyArns: 'arn:a,arn:b' }

testRule(iamRoleManagedPolicyCheck, {
  COMPLIANT: { 'all of them': [role('arn:b', 'arn:c', 'arn:a'), asked] },
  NON_COMPLIANT: { 'one of them': [role('arn:a'), asked], none: [role(), asked] },
})
