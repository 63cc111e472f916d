import { guarddutyAdministrator } from '../../../../cloud/facts/guardduty/administrator.ts'
import { guarddutyDetectors } from '../../../../cloud/facts/guardduty/detectors.ts'
import { testAccountRule } from '../../testing.ts'
import { guarddutyEnabledCentralized } from './guardduty-enabled-centralized.ts'

const ACCOUNT = 'AWS::::Account 123456789012'
const CENTRAL = '111111111111'
const detectors = (...enabled: boolean[]) =>
  [guarddutyDetectors, enabled.map((isEnabled, i) => ({ id: `${i}`, isEnabled, features: new Set() }))] as const
const administered = (accountId: string, relationshipStatus = 'Enabled') =>
  [guarddutyAdministrator, { accountId, relationshipStatus }] as const
const parameters = { CentralMonitoringAccount: `222222222222, ${CENTRAL}` }

testAccountRule(guarddutyEnabledCentralized, {
  enabled: { facts: [detectors(true)], expect: { [ACCOUNT]: 'COMPLIANT' } },
  suspended: { facts: [detectors(false)], expect: { [ACCOUNT]: 'NON_COMPLIANT' } },
  'no detector': { facts: [detectors()], expect: { [ACCOUNT]: 'NON_COMPLIANT' } },
  'administered by the one asked for': {
    facts: [detectors(true), administered(CENTRAL)],
    parameters,
    expect: { [ACCOUNT]: 'COMPLIANT' },
  },
  'administered by another': {
    facts: [detectors(true), administered('333333333333')],
    parameters,
    expect: { [ACCOUNT]: 'NON_COMPLIANT' },
  },
  'invited only': {
    facts: [detectors(true), administered(CENTRAL, 'Invited')],
    parameters,
    expect: { [ACCOUNT]: 'NON_COMPLIANT' },
  },
  'administered by none': {
    facts: [detectors(true), [guarddutyAdministrator, undefined]],
    parameters,
    expect: { [ACCOUNT]: 'NON_COMPLIANT' },
  },
  'not enabled, where an administrator is asked for': {
    facts: [detectors()],
    parameters,
    expect: { [ACCOUNT]: 'NON_COMPLIANT' },
  },
  'detectors not readable': {
    facts: [[guarddutyDetectors, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
  'administrator not readable': {
    facts: [detectors(true), [guarddutyAdministrator, new Error('AccessDenied')]],
    parameters,
    expect: { throws: /AccessDenied/ },
  },
})
