import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mapConcurrently } from './concurrently.ts'

/** A function that finishes later calls first, and the most calls that it saw at once. */
function reluctant() {
  let running = 0
  const seen = { most: 0, calls: 0 }
  const double = async (n: number): Promise<number> => {
    seen.calls++
    running++
    seen.most = Math.max(seen.most, running)
    for (let turn = 0; turn < 10 - n; turn++) await Promise.resolve()
    running--
    return n * 2
  }
  return { seen, double }
}

async function collected<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const value of values) list.push(value)
  return list
}

test('results come in the order of the items, and no more than the limit run at once', async () => {
  const { seen, double } = reluctant()
  const results = await collected(mapConcurrently([1, 2, 3, 4, 5, 6, 7], 3, double))
  assert.deepEqual(results, [2, 4, 6, 8, 10, 12, 14])
  assert.equal(seen.most, 3)
})

test('a failure ends the reading', async () => {
  const failing = mapConcurrently([1, 2, 3, 4], 2, async (n) => {
    if (n === 2) throw new Error('two')
    return n
  })
  await assert.rejects(collected(failing), /two/)
})

test('what is gone is left out', async () => {
  const odd = mapConcurrently([1, 2, 3, 4, 5], 2, async (n) => (n % 2 === 0 ? undefined : n))
  assert.deepEqual(await collected(odd), [1, 3, 5])
})

test('items are not taken ahead of what is consumed', async () => {
  const { seen, double } = reluctant()
  const results = mapConcurrently([1, 2, 3, 4, 5, 6, 7], 2, double)
  await results.next()
  assert.equal(seen.calls, 2)
  await results.return(undefined)
})
