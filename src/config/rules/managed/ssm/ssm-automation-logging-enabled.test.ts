import { automationSettings } from '../../../../cloud/facts/ssm/automation-settings.ts'
import { testAccountRule } from '../../testing.ts'
import { ssmAutomationLoggingEnabled } from './ssm-automation-logging-enabled.ts'

const account = 'AWS::::Account 123456789012'

testAccountRule(ssmAutomationLoggingEnabled, {
  on: { facts: [[automationSettings, { scriptLogs: 'CloudWatch' }]], expect: { [account]: 'COMPLIANT' } },
  off: { facts: [[automationSettings, { scriptLogs: 'None' }]], expect: { [account]: 'NON_COMPLIANT' } },
  'not said': { facts: [[automationSettings, {}]], expect: { [account]: 'NON_COMPLIANT' } },
  'not readable': { facts: [[automationSettings, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
