import assert from 'node:assert/strict'
import { test } from 'node:test'
import { batches } from './batches.ts'

const cases: Record<string, [number[], number[][]]> = {
  'no items': [[], []],
  'fewer than a batch': [[1], [[1]]],
  'a batch exactly': [[1, 2], [[1, 2]]],
  'one more': [
    [1, 2, 3],
    [[1, 2], [3]],
  ],
}

for (const [name, [items, expected]] of Object.entries(cases))
  test(`batches of two: ${name}`, async () => {
    const found: number[][] = []
    for await (const batch of batches(items, 2)) found.push(batch)
    assert.deepEqual(found, expected)
  })
