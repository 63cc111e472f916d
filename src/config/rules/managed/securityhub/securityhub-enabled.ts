import { isSecurityHubEnabled } from '../../../../cloud/facts/securityhub/hub.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/securityhub-enabled.html */
export const securityhubEnabled = managedRule({
  identifier: 'SECURITYHUB_ENABLED',

  async evaluateAll({ accountId, region, fact }) {
    const isEnabled = await fact(isSecurityHubEnabled)
    const verdict = isEnabled ? compliant : nonCompliant(`AWS Security Hub is not enabled in ${region}.`)
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})
