import { accountSummary } from '../../../../cloud/facts/iam/account-summary.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/iam-root-access-key-check.html */
export const iamRootAccessKeyCheck = managedRule({
  identifier: 'IAM_ROOT_ACCESS_KEY_CHECK',

  async evaluateAll({ accountId, fact }) {
    const { AccountAccessKeysPresent: keys } = await fact(accountSummary)
    if (keys === undefined) throw new Error("IAM's account summary does not say whether the root user has access keys.")
    const verdict = keys > 0 ? nonCompliant('The root user has an access key.') : compliant
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})
