import { automationSettings } from '../../../../cloud/facts/ssm/automation-settings.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ssm-automation-block-public-sharing.html */
export const ssmAutomationBlockPublicSharing = managedRule({
  identifier: 'SSM_AUTOMATION_BLOCK_PUBLIC_SHARING',

  async evaluateAll({ accountId, fact }) {
    const { publicSharing } = await fact(automationSettings)
    const verdict = publicSharing === 'Disable' ? compliant : nonCompliant('Documents may be shared with all accounts.')
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})
