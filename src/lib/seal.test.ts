import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sealWith } from './seal.ts'

const seal = sealWith(Buffer.alloc(32, 1))
const sealed = seal.seal('a secret', 'AKIA1')

test('what was sealed opens, and does not show the secret', () => {
  assert.equal(seal.open(sealed, 'AKIA1'), 'a secret')
  assert.ok(!sealed.includes('secret'))
  assert.notDeepEqual(seal.seal('a secret', 'AKIA1'), sealed)
})

for (const [name, open] of [
  ['under another key', () => sealWith(Buffer.alloc(32, 2)).open(sealed, 'AKIA1')],
  ['for another context', () => seal.open(sealed, 'AKIA2')],
  [
    'when a bit was changed',
    () =>
      seal.open(
        sealed.map((b, i) => (i === sealed.length - 1 ? b ^ 1 : b)),
        'AKIA1',
      ),
  ],
  ['when cut short', () => seal.open(sealed.subarray(0, 20), 'AKIA1')],
] as const) {
  test(`it does not open ${name}`, () => {
    assert.throws(open)
  })
}
