import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byId, filtersFor } from './filters.ts'

const many = Array.from({ length: 60 }, (_, i) => `db-${i}`)

const cases: Record<string, [Record<string, string[]>, unknown]> = {
  'nothing to ask for': [{ 'db-instance-id': [] }, []],
  'each filter in a call of its own, for filters are all to hold': [
    { 'dbi-resource-id': ['db-A'], 'db-instance-id': ['orders', 'orders'] },
    [[{ Name: 'dbi-resource-id', Values: ['db-A'] }], [{ Name: 'db-instance-id', Values: ['orders'] }]],
  ],
  'more than one call takes': [
    { 'dbi-resource-id': many },
    [[{ Name: 'dbi-resource-id', Values: many.slice(0, 50) }], [{ Name: 'dbi-resource-id', Values: many.slice(50) }]],
  ],
}

for (const [name, [values, expected]] of Object.entries(cases))
  test(`RDS filters: ${name}`, () => assert.deepEqual(filtersFor(values), expected))

test('RDS filters: ids apart from names', () =>
  assert.deepEqual(byId([{ resourceId: 'db-A', resourceName: 'a' }, { resourceName: 'b' }]), {
    ids: ['db-A'],
    others: [{ resourceName: 'b' }],
  }))
