import assert from 'node:assert/strict'
import { test } from 'node:test'
import { policyStatements } from '../../../../lib/policy-statement.ts'
import { concernsAllKeys } from './all-keys.ts'

const cases: [resource: string, expected: boolean][] = [
  ['*', true],
  ['arn:aws:kms:*', true],
  ['arn:aws:kms:*:*:*', true],
  ['arn:aws:kms:*:*:key/*', true],
  ['arn:aws-cn:kms:cn-north-1:123456789012:key/*', true],
  ['arn:aws:*:*:*:*', true],
  ['arn:aws:kms:us-east-1:123456789012:key/k', false],
  ['arn:aws:kms:*:*:alias/*', false],
  ['arn:aws:s3:::*', false],
]
for (const [Resource, expected] of cases) {
  test(`${Resource} ${expected ? 'is' : 'is not'} all keys`, () => {
    const [statement] = policyStatements({ Statement: { Effect: 'Allow', Action: 'kms:*', Resource } })!
    assert.equal(concernsAllKeys(statement!), expected)
  })
}
