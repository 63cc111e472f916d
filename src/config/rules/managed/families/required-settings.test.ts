import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { configured, unsaid } from './at.testing.ts'
import { requiredSettings, settingsRequired } from './required-settings.ts'

const set = { text: 'any', structure: { Any: 'thing' }, list: [{ Any: 'thing' }] }
const empty = { text: '', structure: {}, list: [] }
const wrong = { text: ['any'], structure: ['any'], list: ['any'] }
const any = "what is in it is the rule's to ignore"

for (const [i, [, , path, kind]] of settingsRequired.entries()) {
  testRule(requiredSettings[i] as AnyItemRule, {
    COMPLIANT: { set: { ...configured(path, set[kind]), ...(kind !== 'text' && { beyondSchema: any }) } },
    NON_COMPLIANT: {
      empty: configured(path, empty[kind]),
      unknown: configured(path, null),
      'not said': unsaid,
    },
    INSUFFICIENT_DATA: { 'another kind': { ...configured(path, wrong[kind]), beyondSchema: 'no item has it' } },
  })
}
