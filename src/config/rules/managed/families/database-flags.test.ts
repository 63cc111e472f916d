import type { JsonObject } from '../../../../lib/json.ts'
import type { AnyItemRule } from '../../managed-rule.ts'
import { type Sample, testRule } from '../../testing.ts'
import { at } from './at.testing.ts'
import { databaseFlagsRequired, enginePath, requiredDatabaseFlags } from './database-flags.ts'

for (const [i, [, type, path, , engines = ['']]] of databaseFlagsRequired.entries()) {
  const of = (engine: string, value: JsonObject): Sample => ({
    configuration: engine === '' ? value : { [enginePath(type)]: engine, ...value },
  })
  const each = (what: string, value: boolean | string) =>
    Object.fromEntries(engines.map((engine) => [`${what} ${engine}`, of(engine, at(path, value))]))
  const unsaid = { configuration: { other: 'thing' }, beyondSchema: 'it stands for anything else' }
  testRule(requiredDatabaseFlags[i] as AnyItemRule, {
    COMPLIANT: { ...each('on', true), ...each('on, as a text', 'true') },
    NON_COMPLIANT: {
      ...each('off', false),
      'set to null': of(engines[0], at(path, null)),
      ...(engines[0] === '' ? { 'not said': unsaid } : { 'not said': of(engines[0], {}) }),
    },
    ...(engines[0] !== '' && {
      NOT_APPLICABLE: {
        'another engine': of('sqlserver-ee', at(path, false)),
        'another engine, on': of('sqlserver-ee', at(path, true)),
        'no engine': { configuration: at(path, false) },
      },
    }),
    INSUFFICIENT_DATA: { 'no flag': { ...of(engines[0], at(path, ['true'])) } },
  })
}
