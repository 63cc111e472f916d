import { accountSummary } from '../../../../cloud/facts/iam/account-summary.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/root-account-mfa-enabled.html */
export const rootAccountMfaEnabled = managedRule({
  identifier: 'ROOT_ACCOUNT_MFA_ENABLED',

  async evaluateAll({ accountId, fact }) {
    const { AccountMFAEnabled: enabled } = await fact(accountSummary)
    const verdict = enabled === 1 ? compliant : nonCompliant('The root user has no MFA device.')
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})
