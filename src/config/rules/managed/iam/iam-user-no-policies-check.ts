import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/iam-user-no-policies-check.html */
export const iamUserNoPoliciesCheck = managedRule({
  identifier: 'IAM_USER_NO_POLICIES_CHECK',
  resourceTypes: ['AWS::IAM::User'],

  evaluate({ configuration }) {
    const policies = [...configuration.list('userPolicyList'), ...configuration.list('attachedManagedPolicies')]
    const names = policies.map((policy) => policy.text('policyName') ?? 'without a name')
    return names.length === 0 ? compliant : nonCompliant(`The user has policies of its own: ${names.join(', ')}.`)
  },
})
