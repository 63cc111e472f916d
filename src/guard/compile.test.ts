import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileGuard } from './compile.ts'
import { parseGuard } from './parser.ts'
import type { Failure } from './report.ts'
import type { Value } from './value.ts'

const guardOf = (policy: string) => compileGuard(parseGuard(policy))
const failuresOf = (policy: string, document: Value): readonly Failure[] =>
  guardOf(policy)
    .evaluate(document)
    .rules.flatMap(({ failures }) => failures)

const BUCKET = {
  Resources: { Logs: { Type: 'AWS::S3::Bucket', Properties: { Name: 'logs', Tags: [{ Key: 'a' }, { Key: 'b' }] } } },
}

const FAILURES: readonly (readonly [name: string, policy: string, failures: readonly Partial<Failure>[]])[] = [
  [
    'a value that is not equal',
    "rule r {\n  Resources.Logs.Properties.Name == 'x' <<  rename it >> }",
    [
      {
        clause: "Resources.Logs.Properties.Name == 'x'",
        at: { line: 2, column: 3 },
        message: 'rename it',
        reason: '"logs" does not satisfy == "x".',
        path: '/Resources/Logs/Properties/Name',
        found: 'logs',
        expected: 'x',
      },
    ],
  ],
  [
    'a value that is missing',
    'rule r { Resources.Logs.Properties.Size >= 1 }',
    [
      {
        reason: 'There is no property Size at /Resources/Logs/Properties.',
        path: '/Resources/Logs/Properties',
        expected: 1,
      },
    ],
  ],
  [
    'each value that fails',
    "rule r { Resources.Logs.Properties.Tags[*].Key == 'a' }",
    [{ path: '/Resources/Logs/Properties/Tags/1/Key', found: 'b' }],
  ],
  [
    'an item of a list that is compared',
    'rule r { Resources.Logs.Properties.Tags < 1 }',
    [{ path: '/Resources/Logs/Properties/Tags/0' }, { path: '/Resources/Logs/Properties/Tags/1' }],
  ],
  [
    'a value of a variable',
    "let names = Resources.*.Properties.Name\nrule r { %names == 'x' }",
    [{ path: '/Resources/Logs/Properties/Name' }],
  ],
  [
    'within a block',
    "let all = Resources.*\nrule r { %all { Properties { Name == 'x' } } }",
    [{ path: '/Resources/Logs/Properties/Name', at: { line: 2, column: 30 } }],
  ],
  [
    'within a type',
    "rule r { AWS::S3::Bucket { Properties.Name == 'x' } }",
    [{ path: '/Resources/Logs/Properties/Name' }],
  ],
  [
    'a block of what is missing',
    'rule r { Resources.X { a exists } }',
    [{ reason: 'There is no property X at /Resources.', path: '/Resources' }],
  ],
  [
    'all of an or',
    "rule r { Resources.Logs.Type == 'x' or Resources.Logs.Type == 'y' }",
    [{ expected: 'x' }, { expected: 'y' }],
  ],
  [
    'no filter, and no condition',
    "rule r when Resources.*[ Type == 'x' ] empty { X exists }",
    [{ reason: 'There is no property X at /.', path: '/' }],
  ],
  [
    'a rule that is referred to',
    'rule a { X exists }\nrule r { a <<see a>>\n}',
    [{ path: '/' }, { reason: 'The rule a does not pass.', clause: 'a', message: 'see a' }],
  ],
  [
    'a call, with its message',
    'rule is(x) { %x == 1 }\nrule r { is(Resources.Logs.Type) <<of the call>> }',
    [{ clause: '%x == 1', message: 'of the call', path: '/Resources/Logs/Type' }],
  ],
  [
    'a query that must find something',
    "rule r { Resources.*[ Type == 'x' ] !empty }",
    [{ reason: 'The query finds nothing.' }],
  ],
  [
    'a value that is to be compared with what is missing',
    'rule r { Resources.Logs.Type == Nothing }',
    [
      { reason: 'The value to compare with is missing. There is no property Nothing at /.', found: 'AWS::S3::Bucket' },
      { expected: [] },
    ],
  ],
  ['what is not in a list', "rule r { Resources.Logs.Type in ['a', /^b/] }", [{ expected: ['a', '/^b/'] }]],
]

for (const [name, policy, expected] of FAILURES) {
  test(`a failure tells of ${name}`, () => {
    const failures = failuresOf(policy, BUCKET)
    assert.equal(failures.length, expected.length)
    for (const [index, some] of expected.entries()) assert.deepEqual({ ...failures[index], ...some }, failures[index])
  })
}

test('what passes has no failures', () => {
  assert.deepEqual(
    failuresOf("rule r { some Resources.*.Properties.Tags[*].Key == 'a'\n X exists or Resources exists }", BUCKET),
    [],
  )
})

test('a log has a line for each clause and each rule', () => {
  const lines: string[] = []
  const log = (line: string) => void lines.push(line)
  guardOf(
    "rule r when Resources exists {\n  Resources.*[ Type == 'x' ] empty }\nrule s when X exists { Y exists }",
  ).evaluate(BUCKET, { log })
  assert.deepEqual(lines, [
    '  line 1, column 13: PASS: Resources EXISTS',
    "  line 2, column 16: FAIL: Type == 'x'",
    "  line 2, column 3: PASS: Resources.*[ Type == 'x' ] EMPTY",
    'rule r: PASS',
    '  line 3, column 13: FAIL: X EXISTS',
    'rule s: SKIP',
  ])
})

test('now is what it is told to be', () => {
  const guard = guardOf('let at = now()\nrule r { %at == 86400 }')
  assert.equal(guard.evaluate({}, { now: new Date('1970-01-02T00:00:00.999Z') }).status, 'PASS')
  assert.equal(guard.evaluate({}, { now: new Date('1970-01-02T00:00:01Z') }).status, 'FAIL')
})

test('a policy judges any number of documents, each for itself', () => {
  const guard = guardOf('let names = Resources[ id | Type exists ]\nrule r { %names !empty\n %id == /^a/ }')
  const verdicts = ['a1', 'b1', 'a2'].map((id) => guard.evaluate({ Resources: { [id]: { Type: 't' } } }).status)
  assert.deepEqual(verdicts, ['PASS', 'FAIL', 'PASS'])
})

test('keys that every object inherits are the document’s own or none', () => {
  const guard = guardOf(
    `rule r { constructor !exists\n toString !exists\n '__proto__' !exists }\nrule s { a.'__proto__'.b == 1 }`,
  )
  const document = JSON.parse('{"a":{"__proto__":{"b":1}}}')
  assert.deepEqual(
    guard.evaluate(document).rules.map(({ status }) => status),
    ['PASS', 'PASS'],
  )
})

test('without rules nothing is judged', () => {
  assert.deepEqual(guardOf('let x = 1').evaluate({}), { status: 'SKIP', rules: [] })
})
