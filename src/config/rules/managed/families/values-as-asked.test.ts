import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { configured, unsaid } from './at.testing.ts'
import { asAsked, valuesAsAsked } from './values-as-asked.ts'

for (const [i, [, , path, parameter]] of valuesAsAsked.entries()) {
  const asked = { [parameter]: 'THIS' }
  testRule(asAsked[i] as AnyItemRule, {
    COMPLIANT: { 'as asked': [configured(path, 'THIS'), asked] },
    NON_COMPLIANT: {
      'another value': [configured(path, 'THAT'), asked],
      unknown: [configured(path, null), asked],
      'not said': [unsaid, asked],
    },
    INSUFFICIENT_DATA: { 'no text': [configured(path, ['THIS']), asked] },
  })
}
