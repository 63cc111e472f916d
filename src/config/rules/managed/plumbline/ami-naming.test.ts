import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readParameters } from '../../parameters.ts'
import { testAccountRule } from '../../testing.ts'
import { amiNaming } from './ami-naming.ts'
import { image, noImages, ofImage, owned } from './images.testing.ts'

const facts = [
  owned(image('a', { name: 'web-1-2026' }), image('b', { name: 'my web-1-2026' }), image('c', { name: '' })),
]
/** What makes an engine that goes back try each way of taking it apart. */
const long = [owned(image('a', { name: `${'a'.repeat(127)}!` }))]

testAccountRule(amiNaming, {
  'from begin to end': {
    facts,
    parameters: { pattern: '^(web|db)-[0-9]+-20\\d{2}$' },
    expect: { [ofImage('a')]: 'COMPLIANT', [ofImage('b')]: 'NON_COMPLIANT', [ofImage('c')]: 'NON_COMPLIANT' },
  },
  anywhere: {
    facts,
    parameters: { pattern: 'web-' },
    expect: { [ofImage('a')]: 'COMPLIANT', [ofImage('b')]: 'COMPLIANT', [ofImage('c')]: 'NON_COMPLIANT' },
  },
  'a pattern that hangs other engines': {
    facts: long,
    parameters: { pattern: '^(a+)+$' },
    expect: { [ofImage('a')]: 'NON_COMPLIANT' },
  },
  'a pattern that takes too many steps': {
    facts: long,
    parameters: { pattern: '^(a*)*(a*)*(a*)*\\1\\2\\3$' },
    expect: { throws: /takes too many steps/ },
  },
  'images cannot be read': { facts: [noImages], parameters: { pattern: '.' }, expect: { throws: /AccessDenied/ } },
})

for (const [name, pattern, message] of [
  ['that is none', '(', /must be a regular expression/],
  ['that is too long', 'x'.repeat(257), /must have at most 256 characters/],
] as const)
  test(`a pattern ${name}`, () => {
    assert.throws(() => readParameters(amiNaming.parameters!, { pattern }), message)
  })
