import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Wanted } from '../../resource-type.ts'
import { filtersFor, wantedIds, wantedNames } from './wanted.ts'

const by = { id: 'allocation-id', prefix: 'eipalloc-', name: 'public-ip' }

const cases: Record<string, { only: Wanted[] | undefined; filters: unknown }> = {
  'all are one call without filters': { only: undefined, filters: [undefined] },
  'none are no call': { only: [], filters: [] },
  'an id': {
    only: [{ resourceId: 'eipalloc-1', resourceName: '192.0.2.1' }],
    filters: [[{ Name: 'allocation-id', Values: ['eipalloc-1'] }]],
  },
  'an ARN ends in the id, and one id is asked for once': {
    only: [{ arn: 'arn:aws:ec2:us-east-1:123456789012:eip-allocation/eipalloc-1' }, { resourceId: 'eipalloc-1' }],
    filters: [[{ Name: 'allocation-id', Values: ['eipalloc-1'] }]],
  },
  'a name alone': { only: [{ resourceName: '192.0.2.1' }], filters: [[{ Name: 'public-ip', Values: ['192.0.2.1'] }]] },
  'an id of another type': { only: [{ resourceId: 'vol-1' }], filters: [] },
}

for (const [name, { only, filters }] of Object.entries(cases))
  test(`EC2 filters: ${name}`, () => assert.deepEqual(filtersFor(only, by), filters))

test('EC2 filters: 450 ids are three calls', () => {
  const only = Array.from({ length: 450 }, (_, i) => ({ resourceId: `eipalloc-${i}` }))
  const filters = filtersFor(only, by)
  assert.deepEqual(
    filters.map((f) => f?.[0]?.Values.length),
    [200, 200, 50],
  )
  assert.equal(new Set(filters.flatMap((f) => f?.[0]?.Values)).size, 450)
})

test('EC2 ids and names are told apart', () => {
  const only = [{ resourceId: 'lt-1', resourceName: 'web' }, { resourceName: 'db' }, { resourceId: 'i-1' }]
  assert.deepEqual(wantedIds(only, 'lt-'), ['lt-1'])
  assert.deepEqual(wantedNames(only), ['db'])
})
