import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pages } from './pages.ts'

async function collected<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const value of values) list.push(value)
  return list
}

test('pages are followed to the last, which has no token or an empty one', async () => {
  for (const last of [undefined, '']) {
    const tokens: Record<string, string | undefined> = { first: 'a', a: 'b', b: last }
    const asked = await collected(
      pages(
        async (token) => token ?? 'first',
        (page) => tokens[page],
      ),
    )
    assert.deepEqual(asked, ['first', 'a', 'b'])
  }
})

test('a token that leads to itself is an error', async () => {
  const endless = pages(
    async () => ({}),
    () => 'again',
  )
  await assert.rejects(collected(endless), /same page token/)
})
