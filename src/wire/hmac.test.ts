import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { Hmac } from './hmac.ts'

for (const length of [0, 1, 31, 63, 64, 65, 200]) {
  test(`agrees with createHmac for a key of ${length} bytes, message after message`, () => {
    const key = Buffer.alloc(length, 0xa7)
    const hmac = new Hmac(key)
    for (const message of ['', 'a', 'größer', 'x'.repeat(10_000)]) {
      const expected = createHmac('sha256', key).update(message).digest('hex')
      assert.equal(hmac.hex(message), expected)
      assert.equal(hmac.digest(message).toString('hex'), expected)
    }
  })
}
