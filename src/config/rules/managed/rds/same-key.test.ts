import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSameKey } from './same-key.ts'

const arn = 'arn:aws:kms:us-east-1:123456789012:key/1234-abcd'
const cases: Record<string, [given: string, found: string | undefined, same: boolean]> = {
  'the ARN': [arn, arn, true],
  'the bare id': ['1234-abcd', arn, true],
  'another id': ['4321-abcd', arn, false],
  'the end of an id': ['abcd', arn, false],
  'the key of another region': [arn.replace('east', 'west'), arn, false],
  'no key': [arn, undefined, false],
}

for (const [name, [given, found, same]] of Object.entries(cases)) {
  test(`the same key: ${name}`, () => assert.equal(isSameKey(given, found), same))
}
