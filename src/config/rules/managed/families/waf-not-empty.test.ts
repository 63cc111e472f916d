import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { listsOfWaf, wafNotEmpty } from './waf-not-empty.ts'

for (const [i, [, , path]] of listsOfWaf.entries()) {
  const having = (list: { type: string }[] | null | string) => ({ configuration: { name: 'n', [path]: list } })
  testRule(wafNotEmpty[i] as AnyItemRule, {
    COMPLIANT: { some: having([{ type: 'IPMatch' }]) },
    NON_COMPLIANT: { none: having([]), 'not said': having(null) },
    INSUFFICIENT_DATA: { 'no list': having('some') },
  })
}
