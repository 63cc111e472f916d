import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mediumDate } from './medium-date.ts'

test("a time is written as API Gateway's items have it", () => {
  assert.equal(mediumDate(new Date('2022-02-21T18:37:48.843Z')), 'Feb 21, 2022 6:37:48 PM')
  assert.equal(mediumDate(new Date('2026-12-01T00:05:09Z')), 'Dec 1, 2026 12:05:09 AM')
  assert.equal(mediumDate(undefined), undefined)
})
