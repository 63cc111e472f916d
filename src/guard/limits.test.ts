/** What would exhaust the process ends with a positioned error. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json } from '../lib/json.ts'
import { compileGuard } from './compile.ts'
import { GuardError } from './guard-error.ts'
import { MAX_DEPTH, MAX_FAILURES, MAX_NESTING, MAX_SOURCE, MAX_TEXT } from './limits.ts'
import { parseGuard } from './parser.ts'

function failing(policy: string, document: Json, maxSteps?: number): string {
  try {
    const report = compileGuard(parseGuard(policy)).evaluate(document, { maxSteps })
    for (const rule of report.rules) JSON.stringify(rule.failures)
    return report.status
  } catch (error) {
    if (!(error instanceof GuardError)) throw error
    return `${error.kind} ${error.line}: ${error.reason}`
  }
}

const deep = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels)
const nested = (levels: number): Json => {
  let value: Json = 1
  for (let level = 0; level < levels; level += 1) value = [value]
  return value
}
const TOO_NESTED = `nested more than ${MAX_NESTING} levels deep`

const CASES: readonly (readonly [name: string, policy: string, document: Json, expected: RegExp, maxSteps?: number])[] =
  [
    ['a long policy', `# ${'x'.repeat(MAX_SOURCE)}`, {}, /^syntax 1: the policy is longer than \d+ characters$/],
    ['lists in lists', `let x = ${deep(10_000, '[', ']')}`, {}, new RegExp(TOO_NESTED)],
    ['maps in maps', `let x = ${'{a:'.repeat(10_000)}`, {}, new RegExp(TOO_NESTED)],
    ['filters in filters', `rule r { ${'a[ '.repeat(10_000)} }`, {}, new RegExp(TOO_NESTED)],
    ['blocks in blocks', `rule r { ${'a { '.repeat(10_000)} }`, {}, new RegExp(TOO_NESTED)],
    ['calls in calls', `let x = ${'count('.repeat(10_000)}`, {}, new RegExp(TOO_NESTED)],
    ['groups in groups', `let x = /${deep(10_000, '(', ')')}/`, {}, /not valid: nested too deeply/],
    ['classes in classes', `let x = /${deep(10_000, '[', ']')}/`, {}, /not valid: nested too deeply/],
    [
      'repetitions of repetitions',
      'let x = /((a{1000}){1000}){1000}/\nrule r { a == %x }',
      { a: 'a' },
      /it is too large/,
    ],
    [
      'repetitions of nothing',
      `let x = /${'('.repeat(5)}(?:)${'){1000}'.repeat(5)}/\nrule r { a == %x }`,
      { a: 'a' },
      /it is too large/,
    ],
    ['a rule that refers to itself', 'rule r { r\n}', {}, new RegExp(`more than ${MAX_DEPTH} levels deep`)],
    [
      'rules that refer to one another',
      'rule a { b\n}\nrule b { a\n}',
      {},
      new RegExp(`more than ${MAX_DEPTH} levels deep`),
    ],
    [
      'a rule that calls itself',
      'rule a(x) { a(%x) }\nrule r { a(1) }',
      {},
      new RegExp(`more than ${MAX_DEPTH} levels deep`),
    ],
    [
      'a variable that is itself',
      'let x = %x\nrule r { %x exists }',
      {},
      new RegExp(`more than ${MAX_DEPTH} levels deep`),
    ],
    [
      'a deep document compared',
      'rule r { a == b }',
      { a: nested(5000), b: nested(5000) },
      /nested more than \d+ levels deep/,
    ],
    ['a deep document in a failure', 'rule r { a == 1 }', { a: [nested(5000)] }, /^FAIL$/],
    [
      'a deep text parsed',
      'let x = json_parse(a)\nrule r { %x exists }',
      { a: '['.repeat(100_000) },
      /^evaluation 1: json_parse takes no text of more than \d+ levels$/,
    ],
    ['a group that repeats itself', 'rule r { a == /^(a+)+$/ }', { a: `${'a'.repeat(50_000)}!` }, /^FAIL$/],
    ['alternatives that overlap', 'rule r { a == /^(a|aa|a?)*$/ }', { a: `${'a'.repeat(50_000)}!` }, /^FAIL$/],
    ['many stars', 'rule r { a == /a*a*a*a*a*a*a*a*b/ }', { a: 'a'.repeat(50_000) }, /^FAIL$/],
    [
      'a back reference that explodes',
      'rule r { a == /^(a+)+\\1$/ }',
      { a: `${'a'.repeat(5000)}!` },
      /^evaluation 1: the evaluation takes too many steps$/,
      100_000,
    ],
    [
      'lookahead everywhere',
      'rule r { a == /(?=(a+)+b)c/ }',
      { a: 'a'.repeat(5000) },
      /^evaluation 1: the evaluation takes too many steps$/,
      100_000,
    ],
    [
      'everything with everything',
      'rule r { a[*] < a[*] }',
      { a: Array.from({ length: 5000 }, (_, i) => i) },
      /^evaluation 1: judging takes too many steps$/,
      1_000_000,
    ],
    [
      'sets of all with all',
      'rule r { a[*] in b[*] }',
      { a: Array.from({ length: 5000 }, (_, i) => i), b: Array.from({ length: 5000 }, (_, i) => -i) },
      /too many steps/,
      1_000_000,
    ],
    [
      'texts joined over and over',
      `let a = join(x[*], '')\n${['b', 'c', 'd'].map((n, i) => `let ${n} = regex_replace(%${'abc'[i]}, "x", "${'x'.repeat(1000)}")\n`).join('')}rule r { %d exists }`,
      { x: ['x'] },
      new RegExp(`makes a text of more than ${MAX_TEXT} characters`),
    ],
  ]

const LONG = 500_000
const HARMLESS: typeof CASES = [
  [
    'a query of many parts',
    `rule r { a${'[*]'.repeat(LONG / 10)} exists }`,
    { a: 1 },
    /^syntax 1: a query has more than 100 parts$/,
  ],
  [
    'long queries in one another',
    `rule r { ${`a${'[*]'.repeat(98)}[ `.repeat(60)}a exists${' ] !empty'.repeat(60)} }`,
    { a: 1 },
    /^FAIL$|^evaluation 1: judging is nested too deeply$/,
  ],
  ['a long key', `rule r { '${'-'.repeat(LONG)}a' exists\n '${'s'.repeat(LONG)}' exists }`, { a: 1 }, /^FAIL$/],
  ['a long number', `rule r { a == ${'1'.repeat(LONG)} }`, { a: 1 }, /^syntax 1: the number is out of range$/],
  [
    'digits that make no float',
    'let x = parse_float(a)\nrule r { %x exists }',
    { a: `${'1'.repeat(LONG)}x` },
    /makes no number/,
  ],
  [
    'digits that make no int',
    'let x = parse_int(a)\nrule r { %x exists }',
    { a: '1'.repeat(LONG) },
    /makes no integer/,
  ],
  [
    'a long text in a long text',
    `rule r { a in '${'a'.repeat(LONG)}' }`,
    { a: `${'a'.repeat(LONG / 2)}b` },
    /too many steps$/,
  ],
  [
    'a long pattern in a long text',
    `rule r { a == /${'a'.repeat(9000)}b/ }`,
    { a: 'a'.repeat(LONG * 6) },
    /too many steps$/,
  ],
  [
    'replacements of nothing',
    `let x = regex_replace(a, "()", "${'$1'.repeat(10_000)}")\nrule r { %x exists }`,
    { a: 'a'.repeat(LONG) },
    /too many steps$/,
    2_000_000,
  ],
  [
    'many long texts',
    `${Array.from({ length: 500 }, (_, i) => `let x${i} = to_upper(a)\n`).join('')}rule r { ${Array.from({ length: 500 }, (_, i) => `%x${i} exists\n`).join('')} }`,
    { a: 'a'.repeat(LONG) },
    /too many steps$/,
  ],
]

for (const [name, policy, document, expected, maxSteps] of [...CASES, ...HARMLESS]) {
  test(`${name} ends with an error or a verdict`, () => {
    assert.match(failing(policy, document, maxSteps), expected)
  })
}

test('failures are described up to a number, statuses are complete', () => {
  const document = { a: Array.from({ length: MAX_FAILURES + 500 }, (_, index) => index) }
  const { rules } = compileGuard(parseGuard('rule r { a[*] < 0 }\nrule s { a[0] == 1 }')).evaluate(document)
  assert.deepEqual(
    rules.map(({ status }) => status),
    ['FAIL', 'FAIL'],
  )
  assert.equal(
    rules.reduce((sum, { failures }) => sum + failures.length, 0),
    MAX_FAILURES,
  )
})

test('a log ends at a length', () => {
  const lines: string[] = []
  const log = (line: string) => void lines.push(line)
  const policy = `rule r { a[*] { this == 'x' <<${'y'.repeat(2000)}>> } }`
  compileGuard(parseGuard(policy)).evaluate({ a: Array.from({ length: 5000 }, () => 'x') }, { log })
  assert.equal(lines.at(-1), 'The rest of the log is left out.')
  assert.ok(lines.join('').length < 1.1 * 1024 * 1024)
})

test('a value in a failure is shortened', () => {
  const { rules } = compileGuard(parseGuard('rule r { a == 1 }')).evaluate({
    a: { b: 'x'.repeat(100_000), c: Array(10_000).fill(1) },
  })
  const [failure] = rules[0]!.failures
  assert.ok(JSON.stringify(failure).length < 5000)
  assert.equal(failure!.path, '/a')
})
