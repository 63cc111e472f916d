import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readParameters } from '../../parameters.ts'
import { testAccountRule } from '../../testing.ts'
import { amiNaming } from './ami-naming.ts'
import { image, noImages, ofImage, owned } from './images.testing.ts'

const facts = [
  owned(image('a', { name: 'web-1-2026' }), image('b', { name: 'my web-1-2026' }), image('c', { name: '' })),
]
const hostile = `${'*a'.repeat(100)}*b`

testAccountRule(amiNaming, {
  'as agreed or not': {
    facts,
    parameters: { patterns: 'db-*, web-?-20??' },
    expect: { [ofImage('a')]: 'COMPLIANT', [ofImage('b')]: 'NON_COMPLIANT', [ofImage('c')]: 'NON_COMPLIANT' },
  },
  'a regular expression is nothing but a text': {
    facts,
    parameters: { patterns: '(.*)*' },
    expect: { [ofImage('a')]: 'NON_COMPLIANT', [ofImage('b')]: 'NON_COMPLIANT', [ofImage('c')]: 'NON_COMPLIANT' },
  },
  'a pattern that would make one backtrack': {
    facts: [owned(image('a', { name: 'a'.repeat(128) }))],
    parameters: { patterns: hostile },
    expect: { [ofImage('a')]: 'NON_COMPLIANT' },
  },
  'images cannot be read': { facts: [noImages], parameters: { patterns: '*' }, expect: { throws: /AccessDenied/ } },
})

for (const [name, patterns] of [
  ['none', ','],
  ['too long', 'x'.repeat(257)],
  ['too many', Array.from({ length: 51 }, () => 'x').join(',')],
] as const)
  test(`patterns: ${name}`, () => {
    assert.throws(() => readParameters(amiNaming.parameters!, { patterns }), /must be 1 to 50 patterns/)
  })
