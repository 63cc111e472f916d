import { compliant, flag, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { allowedBy, isBoundary } from './customer-policy.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/iam-policy-no-statements-with-full-access.html */
export const iamPolicyNoStatementsWithFullAccess = managedRule({
  identifier: 'IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS',
  resourceTypes: ['AWS::IAM::Policy'],
  parameters: { excludePermissionBoundaryPolicy: flag() },

  evaluate({ configuration }, { excludePermissionBoundaryPolicy: exclude }) {
    if (exclude && isBoundary(configuration)) return notApplicable
    const full = allowedBy(configuration).flatMap(({ actions }) => actions.filter((a) => /^([^:]+:)?\*$/.test(a)))
    return full.length === 0 ? compliant : nonCompliant(`All actions are allowed: ${full.join(', ')}.`)
  },
})
