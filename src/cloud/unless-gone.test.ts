import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unlessGone } from './unless-gone.ts'

const failing = (name: string) => Promise.reject(Object.assign(new Error('it failed'), { name }))

test('only the errors that mean "there is none" are an absence', async () => {
  assert.equal(await unlessGone(Promise.resolve(1), 'NoSuchThing'), 1)
  assert.equal(await unlessGone(failing('NoSuchThing'), 'NotFound', 'NoSuchThing'), undefined)
  await assert.rejects(unlessGone(failing('AccessDenied'), 'NoSuchThing'), { name: 'AccessDenied' })
})
