import { accountSummary } from '../../../../cloud/facts/iam/account-summary.ts'
import { rootVirtualMfa } from '../../../../cloud/facts/iam/root-virtual-mfa.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/root-account-hardware-mfa-enabled.html */
export const rootAccountHardwareMfaEnabled = managedRule({
  identifier: 'ROOT_ACCOUNT_HARDWARE_MFA_ENABLED',

  async evaluateAll({ accountId, fact }) {
    const { AccountMFAEnabled: enabled } = await fact(accountSummary)
    const verdict =
      enabled !== 1
        ? nonCompliant('The root user has no MFA device.')
        : (await fact(rootVirtualMfa))
          ? nonCompliant("The root user's MFA device is a virtual one.")
          : compliant
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})
