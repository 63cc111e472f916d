import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { configured, unsaid } from './at.testing.ts'
import { description, descriptions } from './description.ts'

for (const [i, [, , path, empty]] of descriptions.entries()) {
  const described = (text: string | null) => configured(path, text)
  testRule(description[i] as AnyItemRule, {
    COMPLIANT: {
      described: described('What it is for.'),
      ...(empty && { 'described by an empty text': described('') }),
    },
    NON_COMPLIANT: {
      'not described': unsaid,
      'described by null': described(null),
      ...(!empty && { 'described by an empty text': described('') }),
    },
    INSUFFICIENT_DATA: { 'described by a list': configured(path, []) },
  })
}
