import { compliant, flag, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { allowedBy, isBoundary } from './customer-policy.ts'

const isAll = (text: string) => text === '*' || text === '*:*'

/** https://docs.aws.amazon.com/config/latest/developerguide/iam-policy-no-statements-with-admin-access.html */
export const iamPolicyNoStatementsWithAdminAccess = managedRule({
  identifier: 'IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS',
  resourceTypes: ['AWS::IAM::Policy'],
  parameters: { excludePermissionBoundaryPolicy: flag() },

  evaluate({ configuration }, { excludePermissionBoundaryPolicy: exclude }) {
    if (exclude && isBoundary(configuration)) return notApplicable
    const statement = allowedBy(configuration).find((s) => s.actions.some(isAll) && s.resources.includes('*'))
    return statement === undefined ? compliant : nonCompliant('A statement allows all actions on all resources.')
  },
})
