import { compliant, csv, flag, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { concernsAction } from '../policies/grants.ts'
import { concernsAllKeys } from './all-keys.ts'
import { allowedBy, isBoundary } from './customer-policy.ts'

/**
 * Conditions and denials are not looked at.
 * https://docs.aws.amazon.com/config/latest/developerguide/iam-customer-policy-blocked-kms-actions.html
 */
export const iamCustomerPolicyBlockedKmsActions = managedRule({
  identifier: 'IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS',
  resourceTypes: ['AWS::IAM::Policy'],
  parameters: { blockedActionsPatterns: csv({ required: true }), excludePermissionBoundaryPolicy: flag() },

  evaluate({ configuration }, { blockedActionsPatterns: patterns, excludePermissionBoundaryPolicy: exclude }) {
    if (exclude && isBoundary(configuration)) return notApplicable
    return allowedBy(configuration).some((s) => concernsAction(s, patterns) && concernsAllKeys(s))
      ? nonCompliant(`A statement allows ${patterns.join(', ')} with all keys.`)
      : compliant
  },
})
