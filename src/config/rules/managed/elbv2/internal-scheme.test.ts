import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { internalScheme } from './internal-scheme.ts'

const kinds: Record<string, string> = {
  ALB_INTERNAL_SCHEME_CHECK: 'application',
  NLB_INTERNAL_SCHEME_CHECK: 'network',
}

for (const rule of internalScheme as readonly AnyItemRule[]) {
  const type = kinds[rule.identifier]!
  testRule(rule, {
    COMPLIANT: { internal: { configuration: { type, scheme: 'internal' } } },
    NON_COMPLIANT: {
      public: { configuration: { type, scheme: 'internet-facing' } },
      unsaid: { configuration: { type, scheme: null } },
    },
    NOT_APPLICABLE: {
      gateway: { configuration: { type: 'gateway', scheme: 'internet-facing' } },
      'no type': { configuration: { scheme: 'internal' } },
    },
    INSUFFICIENT_DATA: { 'no text': { configuration: { type, scheme: {} } } },
  })
}
