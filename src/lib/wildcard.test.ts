import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coversWildcard, matchesWildcard, wildcardsOverlap } from './wildcard.ts'

const matching: [pattern: string, text: string, expected: boolean][] = [
  ['kms:Decrypt', 'kms:Decrypt', true],
  ['kms:*', 'kms:Decrypt', true],
  ['*', '', true],
  ['*Object*', 's3:GetObjectAcl', true],
  ['a*b*c', 'abbcbc', true],
  ['a?c', 'abc', true],
  ['a?c', 'ac', false],
  ['kms:*', 's3:GetObject', false],
  ['a', 'ab', false],
  ['a.c', 'abc', false],
]
for (const [pattern, text, expected] of matching) {
  test(`${pattern} ${expected ? 'matches' : 'does not match'} ${text}`, () => {
    assert.equal(matchesWildcard(pattern, text), expected)
  })
}

const covering: [outer: string, inner: string, expected: boolean][] = [
  ['*', 's3:*', true],
  ['s3:*', 's3:Get*', true],
  ['s3:Get*', 's3:*', false],
  ['s3:Get?bject', 's3:Get?bject', true],
  ['s3:?', 's3:*', false],
  ['s3:*t', 's3:Get*', false],
  ['arn:aws:s3:::b/*', 'arn:aws:s3:::b/*', true],
]
for (const [outer, inner, expected] of covering) {
  test(`${outer} ${expected ? 'covers' : 'does not cover'} ${inner}`, () => {
    assert.equal(coversWildcard(outer, inner), expected)
  })
}

const overlapping: [a: string, b: string, expected: boolean][] = [
  ['*', '*', true],
  ['', '', true],
  ['', '*', true],
  ['a', '', false],
  ['kms:Decrypt', 'kms:Decrypt', true],
  ['kms:D*', 'kms:Decrypt', true],
  ['kms:*Encrypt*', 'kms:Re*', true],
  ['kms:Enc*', 'kms:D*', false],
  ['s3:*Object', 's3:Get*', true],
  ['s3:?etObject', 's3:Get*', true],
  ['s3:?', 's3:Get', false],
  ['a*b', 'ab*', true],
  ['a*b', 'b*', false],
  ['**a**', '*', true],
]
for (const [a, b, expected] of overlapping) {
  test(`${a} and ${b} ${expected ? 'have a text in common' : 'have none in common'}`, () => {
    assert.equal(wildcardsOverlap(a, b), expected)
    assert.equal(wildcardsOverlap(b, a), expected)
  })
}

test('patterns longer than any name overlap with nothing', () => {
  assert.equal(wildcardsOverlap('?'.repeat(3000), '*'), false)
})
