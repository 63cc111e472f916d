import { accountSummary } from '../../../../cloud/facts/iam/account-summary.ts'
import { testAccountRule } from '../../testing.ts'
import { rootAccountMfaEnabled } from './root-account-mfa-enabled.ts'

const account = 'AWS::::Account 123456789012'

testAccountRule(rootAccountMfaEnabled, {
  'the root user has a device': {
    facts: [[accountSummary, { AccountMFAEnabled: 1 }]],
    expect: { [account]: 'COMPLIANT' },
  },
  'the root user has none': {
    facts: [[accountSummary, { AccountMFAEnabled: 0 }]],
    expect: { [account]: 'NON_COMPLIANT' },
  },
  'the summary cannot be read': {
    facts: [[accountSummary, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
