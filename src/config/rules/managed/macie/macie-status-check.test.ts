import { macieStatus } from '../../../../cloud/facts/macie2/session.ts'
import { testAccountRule } from '../../testing.ts'
import { macieStatusCheck } from './macie-status-check.ts'

const ACCOUNT = 'AWS::::Account 123456789012'

testAccountRule(macieStatusCheck, {
  enabled: { facts: [[macieStatus, 'ENABLED']], expect: { [ACCOUNT]: 'COMPLIANT' } },
  paused: { facts: [[macieStatus, 'PAUSED']], expect: { [ACCOUNT]: 'NON_COMPLIANT' } },
  off: { facts: [[macieStatus, undefined]], expect: { [ACCOUNT]: 'NON_COMPLIANT' } },
  'not readable': { facts: [[macieStatus, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
