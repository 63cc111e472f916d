/** Every rule of the catalogue is built, and tested in each verdict that it can give. Loads the tests of all rules: what they test is then known. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { catalogueRules, managedRuleOf } from '../managed.ts'
import { tested } from '../testing.ts'

const folder = import.meta.dirname
const files = globSync('*/*.ts', { cwd: folder }).sort()
for (const file of files) if (file.endsWith('.test.ts')) await import(path.join(folder, file))

/** The sources of the units, by the identifiers that they name. */
const sources = new Map<string, string>()
for (const file of files) {
  if (/\.(test|testing|gen)\.ts$/.test(file)) continue
  const text = readFileSync(path.join(folder, file), 'utf8')
  for (const [, identifier] of text.matchAll(/'([A-Z][A-Z0-9_]+)'/g)) sources.set(identifier!, text)
}

for (const { identifier } of catalogueRules()) {
  test(`${identifier} is built, and tested in each of its verdicts`, () => {
    const rule = managedRuleOf(identifier)
    assert.ok(rule, 'it is not built')
    if ('unjudged' in rule) return
    const source = sources.get(identifier)
    assert.ok(source, 'no file names it')
    const verdicts = tested.get(identifier) ?? new Set()
    for (const verdict of ['COMPLIANT', 'NON_COMPLIANT'] as const) assert.ok(verdicts.has(verdict), `never ${verdict}`)
    if (!/\bnotApplicable\b/.test(source)) return
    // Of a family's table, not every line can give it.
    const family = [...sources].filter(([, text]) => text === source).map(([name]) => tested.get(name))
    assert.ok(
      family.some((of) => of?.has('NOT_APPLICABLE')),
      'never NOT_APPLICABLE',
    )
  })
}
