import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgedTags } from './judged-tags.ts'

const cases: Readonly<Record<string, [string[], string[] | undefined, string]>> = {
  'a tag': [['a'], undefined, 'COMPLIANT'],
  'no tag': [[], undefined, 'NON_COMPLIANT'],
  'none but AWS has': [['aws:a'], undefined, 'NON_COMPLIANT'],
  'all asked for': [['a', 'b', 'c'], ['a', 'b'], 'COMPLIANT'],
  'one of two asked for': [['a'], ['a', 'b'], 'NON_COMPLIANT'],
  'in another case': [['A'], ['a'], 'NON_COMPLIANT'],
}

for (const [name, [keys, required, expected]] of Object.entries(cases)) {
  test(name, () => assert.equal(judgedTags(keys, required).compliance, expected))
}

test('the missing tags are named', () => {
  const verdict = judgedTags(['a'], ['a', 'b', 'c'])
  assert.equal(verdict.annotation, 'The resource lacks the tags b, c.')
})
