import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { ec2ManagedinstanceComplianceStatus } from './ec2-managedinstance-compliance-status.ts'

const kinds = ['Association', 'Patch'] as const

for (const [i, kind] of kinds.entries()) {
  const compliance = (...statuses: string[]) => ({
    configuration: {
      'AWS:ComplianceItem': {
        Content: { [kind]: Object.fromEntries(statuses.map((Status) => ['ComplianceSummary', { Status }])) },
      },
    },
  })
  testRule(ec2ManagedinstanceComplianceStatus[i] as AnyItemRule, {
    COMPLIANT: { compliant: compliance('COMPLIANT') },
    NON_COMPLIANT: { 'not compliant': compliance('NON_COMPLIANT'), 'no summary': compliance() },
    INSUFFICIENT_DATA: {
      'no structure': { configuration: { 'AWS:ComplianceItem': { Content: { [kind]: ['COMPLIANT'] } } } },
    },
  })
}
