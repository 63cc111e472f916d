import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAmongKeys } from './key-names.ts'

const arn = (id: string) => `arn:aws:kms:us-east-1:123456789012:key/${id}`

const cases: [key: string, wanted: readonly string[], expected: boolean][] = [
  [arn('1234'), [arn('1234')], true],
  [arn('1234'), ['1234'], true],
  ['1234', [arn('1234')], true],
  [arn('1234'), ['234', arn('4321')], false],
  ['234', [arn('1234')], false],
  [arn('1234'), [], false],
]
for (const [key, wanted, expected] of cases) {
  test(`${key} ${expected ? 'is' : 'is not'} among ${wanted.join(', ') || 'none'}`, () => {
    assert.equal(isAmongKeys(key, wanted), expected)
  })
}
