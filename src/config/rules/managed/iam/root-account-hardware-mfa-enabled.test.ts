import { accountSummary } from '../../../../cloud/facts/iam/account-summary.ts'
import { rootVirtualMfa } from '../../../../cloud/facts/iam/root-virtual-mfa.ts'
import { testAccountRule } from '../../testing.ts'
import { rootAccountHardwareMfaEnabled } from './root-account-hardware-mfa-enabled.ts'

const account = 'AWS::::Account 123456789012'
const enabled = [accountSummary, { AccountMFAEnabled: 1 }] as const

testAccountRule(rootAccountHardwareMfaEnabled, {
  'a hardware device': { facts: [enabled, [rootVirtualMfa, false]], expect: { [account]: 'COMPLIANT' } },
  'a virtual device': { facts: [enabled, [rootVirtualMfa, true]], expect: { [account]: 'NON_COMPLIANT' } },
  'no device': { facts: [[accountSummary, { AccountMFAEnabled: 0 }]], expect: { [account]: 'NON_COMPLIANT' } },
  'devices that cannot be read': {
    facts: [enabled, [rootVirtualMfa, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
