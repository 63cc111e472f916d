import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountList } from './account-list.ts'

const ids = (count: number) => Array.from({ length: count }, (_, i) => `${i}`)

for (const [count, words] of [
  [1, '0'],
  [5, '0, 1, 2, 3, 4'],
  [6, '0, 1, 2, 3, 4 and 1 more'],
  [9, '0, 1, 2, 3, 4 and 4 more'],
] as const) {
  test(`${count} accounts`, () => assert.equal(accountList(ids(count)), words))
}
