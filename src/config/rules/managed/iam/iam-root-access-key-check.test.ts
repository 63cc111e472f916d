import { accountSummary } from '../../../../cloud/facts/iam/account-summary.ts'
import { testAccountRule } from '../../testing.ts'
import { iamRootAccessKeyCheck } from './iam-root-access-key-check.ts'

const account = 'AWS::::Account 123456789012'

testAccountRule(iamRootAccessKeyCheck, {
  none: { facts: [[accountSummary, { AccountAccessKeysPresent: 0 }]], expect: { [account]: 'COMPLIANT' } },
  one: { facts: [[accountSummary, { AccountAccessKeysPresent: 1 }]], expect: { [account]: 'NON_COMPLIANT' } },
  'not said': { facts: [[accountSummary, {}]], expect: { throws: /does not say/ } },
})
