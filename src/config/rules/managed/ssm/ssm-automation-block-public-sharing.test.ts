import { automationSettings } from '../../../../cloud/facts/ssm/automation-settings.ts'
import { testAccountRule } from '../../testing.ts'
import { ssmAutomationBlockPublicSharing } from './ssm-automation-block-public-sharing.ts'

const account = 'AWS::::Account 123456789012'

testAccountRule(ssmAutomationBlockPublicSharing, {
  blocked: { facts: [[automationSettings, { publicSharing: 'Disable' }]], expect: { [account]: 'COMPLIANT' } },
  allowed: { facts: [[automationSettings, { publicSharing: 'Enable' }]], expect: { [account]: 'NON_COMPLIANT' } },
  'not said': { facts: [[automationSettings, {}]], expect: { [account]: 'NON_COMPLIANT' } },
  'not readable': { facts: [[automationSettings, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
