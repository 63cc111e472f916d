import { isSecurityHubEnabled } from '../../../../cloud/facts/securityhub/hub.ts'
import { testAccountRule } from '../../testing.ts'
import { securityhubEnabled } from './securityhub-enabled.ts'

const ACCOUNT = 'AWS::::Account 123456789012'

testAccountRule(securityhubEnabled, {
  enabled: { facts: [[isSecurityHubEnabled, true]], expect: { [ACCOUNT]: 'COMPLIANT' } },
  'not enabled': { facts: [[isSecurityHubEnabled, false]], expect: { [ACCOUNT]: 'NON_COMPLIANT' } },
  'not readable': { facts: [[isSecurityHubEnabled, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
