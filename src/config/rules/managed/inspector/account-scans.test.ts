import { accountScans, type ScanType } from '../../../../cloud/facts/inspector2/account-scans.ts'
import type { AnyAccountRule } from '../../managed-rule.ts'
import { testAccountRule } from '../../testing.ts'
import { inspectorScans, scans } from './account-scans.ts'

const ALL: readonly ScanType[] = ['ec2', 'ecr', 'lambda', 'lambdaCode']

for (const [i, [, type]] of scans.entries()) {
  const others = ALL.filter((other) => other !== type)
  const judged = (verdict: 'COMPLIANT' | 'NON_COMPLIANT', ...accounts: (readonly ScanType[])[]) => ({
    facts: [[accountScans, accounts.map((enabled, n) => ({ accountId: `${n}`, enabled: new Set(enabled) }))]] as const,
    expect: { 'AWS::::Account 123456789012': verdict },
  })
  testAccountRule(inspectorScans[i] as AnyAccountRule, {
    'it is scanned': judged('COMPLIANT', [type]),
    'all else is scanned': judged('NON_COMPLIANT', others),
    'nothing is scanned': judged('NON_COMPLIANT', []),
    'it is scanned in all members': judged('COMPLIANT', ALL, ALL, [type]),
    'it is not scanned in a member': judged('NON_COMPLIANT', ALL, ALL, others),
    'not readable': { facts: [[accountScans, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
  })
}
