import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { inlinePolicies } from './inline-policies.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/iam-no-inline-policy-check.html */
export const iamNoInlinePolicyCheck = managedRule({
  identifier: 'IAM_NO_INLINE_POLICY_CHECK',
  resourceTypes: ['AWS::IAM::Group', 'AWS::IAM::Role', 'AWS::IAM::User'],

  evaluate(item) {
    const names = inlinePolicies(item).map((policy) => policy.text('policyName') ?? 'without a name')
    return names.length === 0 ? compliant : nonCompliant(`There are inline policies: ${names.join(', ')}.`)
  },
})
