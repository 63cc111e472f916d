import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { configured, unsaid } from './at.testing.ts'
import { flagsRequired, requiredFlags } from './required-flags.ts'

for (const [i, [, , path]] of flagsRequired.entries()) {
  testRule(requiredFlags[i] as AnyItemRule, {
    COMPLIANT: { on: configured(path, true), 'on, as a text': configured(path, 'true') },
    NON_COMPLIANT: {
      off: configured(path, false),
      'off, as a text': configured(path, 'false'),
      unknown: configured(path, null),
      'not said': unsaid,
    },
    INSUFFICIENT_DATA: { 'no flag': configured(path, []) },
  })
}
