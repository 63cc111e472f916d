import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/iam-role-managed-policy-check.html */
export const iamRoleManagedPolicyCheck = managedRule({
  identifier: 'IAM_ROLE_MANAGED_POLICY_CHECK',
  resourceTypes: ['AWS::IAM::Role'],
  parameters: { managedPolicyArns: csv({ required: true }) },

  evaluate({ configuration }, { managedPolicyArns }) {
    const attached = configuration.list('attachedManagedPolicies').map((policy) => policy.text('policyArn'))
    const missing = managedPolicyArns.filter((arn) => !attached.includes(arn))
    return missing.length === 0 ? compliant : nonCompliant(`Not attached: ${missing.join(', ')}.`)
  },
})
