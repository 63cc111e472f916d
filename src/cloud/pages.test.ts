import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pages } from './pages.ts'

test('pages are followed to the last, which has no token or an empty one', async () => {
  for (const last of [undefined, '']) {
    const tokens: Record<string, string | undefined> = { first: 'a', a: 'b', b: last }
    const asked = await Array.fromAsync(
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
  await assert.rejects(Array.fromAsync(endless), /same page token/)
})
