import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { configured, unsaid } from './at.testing.ts'
import { forbiddenValues, valuesForbidden } from './forbidden-values.ts'

for (const [i, [, , path, values]] of valuesForbidden.entries()) {
  testRule(forbiddenValues[i] as AnyItemRule, {
    COMPLIANT: {
      'another value': configured(path, 'VPC'),
      unknown: configured(path, null),
      'not said': unsaid,
    },
    NON_COMPLIANT: Object.fromEntries(
      values.flatMap((value) => [value, value.toLowerCase()]).map((value) => [value, configured(path, value)]),
    ),
    INSUFFICIENT_DATA: { 'no text': configured(path, [...values]) },
  })
}
