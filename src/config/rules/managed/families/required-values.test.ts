import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { configured, unsaid } from './at.testing.ts'
import { requiredValues, valuesRequired } from './required-values.ts'

for (const [i, [, , path, value]] of valuesRequired.entries()) {
  testRule(requiredValues[i] as AnyItemRule, {
    COMPLIANT: {
      'as asked': configured(path, value),
      'in another case': configured(path, value.toLowerCase()),
    },
    NON_COMPLIANT: {
      'another value': configured(path, 'DISABLED'),
      unknown: configured(path, null),
      'not said': unsaid,
    },
    INSUFFICIENT_DATA: { 'no text': configured(path, [value]) },
  })
}
