/** What somebody could write or send: nothing but positioned errors comes of it, and it ends. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json } from '../lib/json.ts'
import { compileGuard } from './compile.ts'
import { CASES, ERRORS } from './conformance/productions.ts'
import { TEMPLATE } from './conformance/template.ts'
import { GuardError } from './guard-error.ts'
import { parseGuard } from './parser.ts'
import { printGuard } from './print.ts'
import { RandomPolicy } from './random-policy.testing.ts'

const ROUNDS = 6000
const STEPS = 200_000
const PIECES = [
  ...[
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '<<',
    '>>',
    '%',
    '.',
    '*',
    ',',
    '!',
    '|',
    '==',
    '!=',
    '<',
    '"',
    "'",
    '/',
    '#',
    '\n',
    ' ',
    '\\',
  ],
  ...[
    'rule ',
    'let ',
    'when ',
    'or ',
    'not ',
    'some ',
    'in ',
    'exists',
    'empty',
    'keys ',
    'this',
    'r(',
    'r[1,',
    '-',
    '1e9',
    '::',
  ],
  ...[
    'AWS::S3::Bucket ',
    '/(a+)+$/',
    '(?<',
    '\u0000',
    '\ud800',
    '😀',
    '9'.repeat(30),
    'count(',
    '[*]',
    '[ x | ',
    ':= ',
    '__proto__',
  ],
]
const DOCUMENTS: readonly Json[] = [
  TEMPLATE as unknown as Json,
  {},
  [],
  null,
  'text',
  1,
  { a: { b2: [1, null, 'x'], Tags: [] }, Resources: { a: { Type: 'AWS::S3::Bucket' } }, x1: [[{ r: 1.5 }]] },
]

/** Cuts, doubles, swaps and adds. */
function mutated(text: string, random: RandomPolicy): string {
  let result = text
  for (let times = random.upTo(4); times >= 0; times -= 1) {
    const at = random.upTo(result.length)
    const length = random.upTo(random.pick([1, 3, 20]))
    const change = random.upTo(3)
    if (change === 0) result = result.slice(0, at) + result.slice(at + length)
    else if (change === 1) result = result.slice(0, at) + random.pick(PIECES) + result.slice(at)
    else if (change === 2) result = result.slice(0, at + length) + result.slice(at)
    else result = result.slice(0, at)
  }
  return result
}

/** What became of it; anything but a positioned error is thrown on. */
function outcome(text: string, document: Json): string {
  try {
    const report = compileGuard(parseGuard(text)).evaluate(document, { maxSteps: STEPS, now: new Date(0) })
    for (const rule of report.rules) JSON.stringify(rule.failures)
    return report.status
  } catch (error) {
    if (!(error instanceof GuardError)) throw error
    assert.ok(error.line >= 1 && error.line <= text.split('\n').length, error.message)
    assert.ok(error.column >= 1 && error.column <= text.split('\n')[error.line - 1]!.length + 1, error.message)
    assert.match(error.rendering, /\n\s*\| *\t*.*\^$/)
    return error.kind
  }
}

test(`${ROUNDS} policies made at random, and broken at random, end in a verdict or a positioned error`, () => {
  const known = [...Object.values(CASES).flat(), ...ERRORS].map(([, policy]) => policy)
  const seen = new Map<string, number>()
  for (let seed = 1; seed <= ROUNDS; seed += 1) {
    const random = new RandomPolicy(seed)
    const whole = random.chance(0.5) ? random.pick(known) : printGuard(random.file())
    const text = random.chance(0.2) ? whole : mutated(whole, random)
    const document = random.pick(DOCUMENTS)
    let found: string
    try {
      found = outcome(text, document)
    } catch (cause) {
      throw new Error(`seed ${seed}, document ${JSON.stringify(document)}:\n${text}`, { cause })
    }
    seen.set(found, (seen.get(found) ?? 0) + 1)
  }
  for (const each of ['PASS', 'FAIL', 'SKIP', 'syntax', 'evaluation']) assert.ok((seen.get(each) ?? 0) > 50, each)
})

test('noise is no policy', () => {
  for (let seed = 1; seed <= 2000; seed += 1) {
    const random = new RandomPolicy(seed)
    const text = Array.from({ length: random.upTo(30) }, () => random.pick(PIECES)).join('')
    assert.ok(['SKIP', 'FAIL', 'PASS', 'syntax', 'evaluation'].includes(outcome(text, DOCUMENTS[0]!)))
  }
})
