import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { configured, unsaid } from './at.testing.ts'
import { databaseFlagsForbidden, forbiddenDatabaseFlags } from './database-flags-forbidden.ts'

for (const [i, [, , path]] of databaseFlagsForbidden.entries()) {
  testRule(forbiddenDatabaseFlags[i] as AnyItemRule, {
    COMPLIANT: { off: configured(path, false), unknown: configured(path, null), 'not said': unsaid },
    NON_COMPLIANT: { on: configured(path, true), 'on, as a text': configured(path, 'true') },
    INSUFFICIENT_DATA: { 'no flag': configured(path, []) },
  })
}
