/**
 * What holds for every managed rule: it is the catalogue's, or says of itself what the catalogue would; it says where it is
 * documented; and no item makes it throw.
 */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import catalogue from '../../model/managed-rules.gen.json' with { type: 'json' }
import { itemOf } from './item.ts'
import { rules as units } from './managed/index.gen.ts'
import { catalogueRule, catalogueRules } from './managed.ts'
import { type AnyItemRule, judge, type ManagedRule } from './managed-rule.ts'
import { readParameters } from './parameters.ts'

interface CatalogueRule {
  readonly identifier: string
  readonly resourceTypes: readonly string[]
  readonly parameters: readonly { name: string; type: string; default?: string; required: boolean }[]
}

const known = new Map((catalogue as readonly CatalogueRule[]).map((rule) => [rule.identifier, rule]))
const rules = (units as readonly (ManagedRule | readonly ManagedRule[])[]).flat() as readonly ManagedRule[]
const NOW = new Date('2026-03-01T12:00:00.000Z')

test('no identifier is implemented twice', () => {
  const identifiers = rules.map((rule) => rule.identifier)
  assert.deepEqual(identifiers, [...new Set(identifiers)])
})

for (const rule of rules.filter(({ own }) => own === undefined)) {
  test(`${rule.identifier} is the catalogue's`, () => {
    const entry = known.get(rule.identifier)
    assert.ok(entry, 'the catalogue has no such rule')
    const names = Object.keys(rule.parameters ?? {})
    assert.deepEqual(names.sort(), entry.parameters.map((p) => p.name).sort(), 'its parameters')
    for (const { name, required, default: fallback } of entry.parameters) {
      const parameter = rule.parameters![name]!
      assert.equal(parameter.required, required, `whether ${name} is required`)
      if (!required && fallback !== undefined)
        assert.ok(parameter.fallback !== undefined, `${name} has a default: ${fallback}`)
    }
    if ('evaluate' in rule)
      assert.deepEqual([...rule.resourceTypes].sort(), [...entry.resourceTypes].sort(), 'its types')
  })
}

for (const rule of rules.filter(({ own }) => own !== undefined)) {
  test(`${rule.identifier} is ours, and says what it checks`, () => {
    assert.match(rule.identifier, /^PLUMBLINE_[A-Z0-9_]+$/)
    assert.ok(!known.has(rule.identifier), 'AWS has a rule of this identifier')
    const entry = catalogueRule(rule.identifier)
    assert.ok(entry, 'it is not in the catalogue')
    assert.match(entry.check, /NON_COMPLIANT/)
    assert.ok(entry.pillar)
    assert.ok(entry.resourceTypes.length > 0, 'it does not say what it judges')
    const named = Object.keys(rule.own?.notes ?? {})
    const names = Object.keys(rule.parameters ?? {})
    assert.deepEqual(named.sort(), names.sort(), 'what its parameters mean')
  })
}

test('no two rules have the same name', () => {
  const names = [...catalogueRules()].map(({ name }) => name)
  assert.deepEqual(names, [...new Set(names)])
})

/** Values that AWS does not give, at any place of an item. */
const HOSTILE: readonly unknown[] = [
  null,
  0,
  -1,
  true,
  '',
  'text',
  [],
  [null],
  [[]],
  [{}],
  {},
  { a: { a: { a: { a: {} } } } },
  '{"Statement":',
  '%7B%22Statement%22%3A5%7D',
  'x'.repeat(100_000),
  Array.from({ length: 1000 }, (_, i) => ({ key: i })),
]

/** An item whose every field, whatever its name, is the value: rules find it wherever they look. */
function everywhere(value: unknown): object {
  const handler: ProxyHandler<object> = {
    get: (_, name) => (typeof name === 'symbol' || name === 'toJSON' ? undefined : value),
    has: () => true,
    getOwnPropertyDescriptor: () => ({ value, enumerable: true, configurable: true }),
    ownKeys: () => ['anything'],
  }
  return new Proxy({}, handler)
}

function item(resourceType: string, configuration: object, supplementaryConfiguration: object) {
  const head = { accountId: '123456789012', awsRegion: 'us-east-1', resourceType, resourceId: 'id', captureTime: NOW }
  return itemOf(head, { configuration, supplementaryConfiguration } as never)
}

/** Parameters that must be given, with values of their kind. */
function parametersOf(rule: ManagedRule) {
  const values = { text: 'x', integer: '1', decimal: '1', flag: 'true', list: 'x', map: 'x:y' }
  const required = Object.entries(rule.parameters ?? {}).filter(([, p]) => p.required && p.fallback === undefined)
  return Object.fromEntries(required.map(([name, p]) => [name, required.length === 0 ? '' : values[p.kind]]))
}

for (const rule of rules.filter((r): r is AnyItemRule => 'evaluate' in r)) {
  test(`${rule.identifier} judges any item without a throw, and says nothing of nothing`, () => {
    const parameters = readParameters(rule.parameters ?? {}, parametersOf(rule))
    for (const type of rule.resourceTypes) {
      assert.equal(judge(rule, item(type, {}, {}), parameters, { now: NOW }).compliance, 'INSUFFICIENT_DATA')
      judge(rule, item(type, { only: 'this' }, {}), parameters, { now: NOW })
      for (const value of HOSTILE) {
        judge(rule, item(type, everywhere(value), everywhere(value)), parameters, { now: NOW })
        judge(rule, item(type, everywhere(everywhere(value)), everywhere(everywhere(value))), parameters, { now: NOW })
      }
    }
  })
}

test('each file of a managed rule says where the rule is documented', () => {
  for (const file of globSync('managed/*/*.ts', { cwd: import.meta.dirname })) {
    if (file.endsWith('.test.ts') || file.endsWith('.gen.ts')) continue
    const source = readFileSync(path.join(import.meta.dirname, file), 'utf8')
    if (!/= managedRules?[<(]/.test(source)) continue
    if (file.startsWith('managed/plumbline/')) {
      // Ours are documented nowhere else; they name the page of AWS that they go by.
      assert.match(source, /https:\/\/docs\.aws\.amazon\.com\/\S+\.html/, file)
      continue
    }
    assert.match(source, /https:\/\/docs\.aws\.amazon\.com\/config\/latest\/developerguide\/[a-z0-9-]+\.html/, file)
  }
})
