import type { Item } from '../../item.ts'
import { compliant, csv, flag, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { accountOf, concernsAction } from '../policies/grants.ts'
import { statementsAt } from '../policies/statements.ts'
import { concernsAllKeys } from './all-keys.ts'
import { inlinePolicies } from './inline-policies.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/iam-inline-policy-blocked-kms-actions.html */
export const iamInlinePolicyBlockedKmsActions = managedRule({
  identifier: 'IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS',
  resourceTypes: ['AWS::IAM::Group', 'AWS::IAM::Role', 'AWS::IAM::User'],
  parameters: { blockedActionsPatterns: csv({ required: true }), excludeRoleByManagementAccount: flag() },

  evaluate(item, { blockedActionsPatterns: patterns, excludeRoleByManagementAccount: exclude }) {
    if (exclude && isOfManagementAccount(item)) return notApplicable
    const policy = inlinePolicies(item).find((one) =>
      statementsAt(one, 'policyDocument').some(
        (s) => s.effect === 'Allow' && concernsAction(s, patterns) && concernsAllKeys(s),
      ),
    )
    if (policy === undefined) return compliant
    return nonCompliant(`The policy ${policy.text('policyName')} allows ${patterns.join(', ')} with all keys.`)
  },
})

/** The roles that Organizations and Control Tower make for the management account in its members. */
const ITS_ROLES: readonly (string | undefined)[] = ['OrganizationAccountAccessRole', 'AWSControlTowerExecution']

/**
 * A role's item does not say which account is the organization's: we know its roles by their names, and that one other
 * account alone may assume them.
 */
function isOfManagementAccount({ resourceType, accountId, configuration }: Item): boolean {
  if (resourceType !== 'AWS::IAM::Role' || !ITS_ROLES.includes(configuration.text('roleName'))) return false
  const trusted = statementsAt(configuration, 'assumeRolePolicyDocument').flatMap((s) => s.principals.map(accountOf))
  return trusted.length === 1 && trusted[0] !== undefined && trusted[0] !== accountId
}
