import { hasSecurityContact } from '../../../../cloud/facts/account/security-contact.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/security-account-information-provided.html */
export const securityAccountInformationProvided = managedRule({
  identifier: 'SECURITY_ACCOUNT_INFORMATION_PROVIDED',

  async evaluateAll({ accountId, fact }) {
    const isProvided = await fact(hasSecurityContact)
    const verdict = isProvided ? compliant : nonCompliant('The account has no alternate contact for security.')
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})
