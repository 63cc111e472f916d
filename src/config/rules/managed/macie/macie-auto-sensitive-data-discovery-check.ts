import { automatedDiscovery } from '../../../../cloud/facts/macie2/automated-discovery.ts'
import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/macie-auto-sensitive-data-discovery-check.html */
export const macieAutoSensitiveDataDiscoveryCheck = managedRule({
  identifier: 'MACIE_AUTO_SENSITIVE_DATA_DISCOVERY_CHECK',

  async evaluateAll({ accountId, region, fact }) {
    const { isMember, isEnabled } = await fact(automatedDiscovery)
    const off = nonCompliant(`Automated discovery of sensitive data is not enabled in ${region}.`)
    const verdict = isMember ? notApplicable : isEnabled ? compliant : off
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})
