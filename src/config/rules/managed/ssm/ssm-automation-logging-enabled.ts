import { automationSettings } from '../../../../cloud/facts/ssm/automation-settings.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ssm-automation-logging-enabled.html */
export const ssmAutomationLoggingEnabled = managedRule({
  identifier: 'SSM_AUTOMATION_LOGGING_ENABLED',

  async evaluateAll({ accountId, fact }) {
    const { scriptLogs } = await fact(automationSettings)
    const verdict =
      scriptLogs === 'CloudWatch' ? compliant : nonCompliant('Scripts of automations do not log to CloudWatch Logs.')
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})
