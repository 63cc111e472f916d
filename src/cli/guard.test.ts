/** `guard validate` and `guard test`, on files, without a server. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { parse } from 'yaml'
import { xml } from './guard-output.ts'
import { run } from './testing.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-guard-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | object): string {
  const whole = path.join(folder, name)
  mkdirSync(path.dirname(whole), { recursive: true })
  writeFileSync(whole, typeof content === 'string' ? content : JSON.stringify(content))
  return whole
}

const RULES = file(
  'buckets.guard',
  `let buckets = Resources.*[ Type == 'AWS::S3::Bucket' ]
rule named when %buckets !empty {
  %buckets.Properties.BucketName == /^prod-/ <<buckets are called prod-something>>
}
rule unused when %buckets empty { Resources exists }
rule present { Resources exists }
`,
)
const ITEM_RULES = file(
  'item.guard',
  "rule enabled { supplementaryConfiguration.BucketVersioningConfiguration.status == 'Enabled' }\n",
)
const BROKEN = file('broken.guard', 'rule r {\n  a = 1\n}\n')
const FAILING = file('failing.guard', 'rule r { %nothing == 1 }\n')
const GOOD = file(
  'good.yaml',
  'Resources:\n  Logs:\n    Type: AWS::S3::Bucket\n    Properties: { BucketName: prod-logs }\n',
)
const BAD = file(
  'bad.yaml',
  'Resources:\n  Logs:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: !Sub "x"\n',
)
const ITEM = file('item.json', {
  resourceType: 'AWS::S3::Bucket',
  supplementaryConfiguration: { BucketVersioningConfiguration: { status: 'Off' } },
})

const validate = (...more: string[]) => run(['guard', 'validate', ...more])

const EXITS: readonly (readonly [
  name: string,
  args: readonly string[],
  code: number,
  stdout: RegExp,
  stderr: RegExp,
])[] = [
  ['a template that passes', ['-r', RULES, '-d', GOOD], 0, /good\.yaml Status = PASS\n$/, /^$/],
  [
    'one that does not',
    ['-r', RULES, '-d', BAD],
    19,
    /bad\.yaml Status = FAIL\nFAILED rules\nbuckets\.guard\/named {4}FAIL\n/,
    /^$/,
  ],
  ['two of them', ['-r', RULES, '-d', GOOD, BAD], 19, /PASS\n.*FAIL\n/, /^$/],
  ['an item', ['-r', ITEM_RULES, '-d', ITEM], 19, /"Off" does not satisfy == "Enabled"\./, /^$/],
  [
    'rules that are no policy',
    ['-r', BROKEN, '-d', GOOD],
    5,
    /SKIP/,
    /broken\.guard: line 2, column 5: expected an operator.*\n2 \| {3}a = 1\n {2}\| {5}\^\n$/,
  ],
  [
    'rules that cannot be judged',
    ['-r', FAILING, '-d', GOOD],
    5,
    /SKIP/,
    /failing\.guard: line 1, column 10: there is no variable %nothing here \(judging .*good\.yaml\)\n/,
  ],
  ['some that are no policy and some that fail', ['-r', BROKEN, '-r', RULES, '-d', BAD], 19, /FAIL/, /broken\.guard/],
  [
    'rules that are not there',
    ['-r', path.join(folder, 'none.guard'), '-d', GOOD],
    2,
    /^$/,
    /none\.guard cannot be read/,
  ],
  ['a document that is none', ['-r', RULES, '-d', file('none.yaml', 'a: [')], 2, /^$/, /none\.yaml cannot be used: /],
  ['no rules', ['-d', GOOD], 2, /^$/, /no rules: give --rules FILE/],
  ['no documents', ['-r', RULES], 2, /^$/, /no documents: give --data FILE/],
  [
    'an unknown format',
    ['-r', RULES, '-d', GOOD, '-o', 'xml'],
    2,
    /^$/,
    /must be one of single-line-summary, json, yaml, junit, sarif/,
  ],
]

for (const [name, args, code, stdout, stderr] of EXITS) {
  test(`guard validate of ${name} exits ${code}`, async () => {
    const ran = await validate(...args)
    assert.match(ran.stdout, stdout)
    assert.match(ran.stderr, stderr)
    assert.equal(ran.code, code)
  })
}

test('a failure shows clause, reason, place and message', async () => {
  const { stdout } = await validate('-r', RULES, '-d', BAD)
  assert.deepEqual(stdout.split('\n').slice(3), [
    '  buckets.guard:3:3  %buckets.Properties.BucketName == /^prod-/',
    '    {"Fn::Sub":"x"} does not satisfy == "/^prod-/".',
    '    at /Resources/Logs/Properties/BucketName (line 5)',
    '    buckets are called prod-something',
    '',
  ])
})

test('folders of rules and of documents are read', async () => {
  file('rules/a.guard', 'rule a { Resources exists }')
  file('rules/deeper/b.ruleset', 'rule b { Resources exists }')
  file('rules/notes.txt', 'nothing')
  file('documents/one.json', '{"Resources":{}}')
  file('documents/two.template', 'Resources: {}')
  const { stdout, code } = await validate(
    '-r',
    path.join(folder, 'rules'),
    '-d',
    path.join(folder, 'documents'),
    '-o',
    'json',
  )
  assert.equal(code, 0)
  const reports = JSON.parse(stdout) as { name: string; compliant: string[] }[]
  assert.deepEqual(
    reports.map(({ name, compliant }) => [path.basename(name), ...compliant]),
    [
      ['one.json', 'a', 'b'],
      ['two.template', 'a', 'b'],
    ],
  )
})

test('parameters are merged into each document, and may not have its keys', async () => {
  const rules = file('sized.guard', 'rule sized { Resources.A.Size <= Limits.Size }')
  const data = file('sized.json', { Resources: { A: { Size: 5 } } })
  assert.equal((await validate('-r', rules, '-d', data, '-i', file('limits.yaml', 'Limits: { Size: 10 }'))).code, 0)
  assert.equal((await validate('-r', rules, '-d', data, '-i', file('limits.yaml', 'Limits: { Size: 1 }'))).code, 19)
  const { code, stderr } = await validate('-r', rules, '-d', data, '-i', file('twice.yaml', 'Resources: {}'))
  assert.match(stderr, /twice\.yaml cannot be merged: the key Resources is there already/)
  assert.equal(code, 2)
})

test('JSON and YAML say the same', async () => {
  const json = JSON.parse((await validate('-r', RULES, '-d', BAD, '-o', 'json')).stdout)
  assert.deepEqual(parse((await validate('-r', RULES, '-d', BAD, '-o', 'yaml')).stdout), json)
  assert.equal(json[0].status, 'FAIL')
  assert.deepEqual([json[0].compliant, json[0].not_applicable], [['present'], ['unused']])
  assert.equal(json[0].not_compliant[0].Rule.name, 'named')
  assert.deepEqual(json[0].not_compliant[0].Rule.checks[0].Clause.document_location, { line: 5, column: 7 })
})

test('JUnit has a case for each rules file', async () => {
  const { stdout } = await validate('-r', RULES, '-r', ITEM_RULES, '-d', BAD, GOOD, '-o', 'junit')
  assert.match(stdout, /<testsuites name="plumbline guard validate" tests="4" failures="3" errors="0">/)
  assert.match(stdout, /<failure message="named">buckets are called prod-something \{&quot;Fn::Sub/)
  assert.equal(xml('a<b>&"\u0007\ud800'), 'a&lt;b&gt;&amp;&quot; \ufffd')
})

test('SARIF says where in the document', async () => {
  const { runs, version } = JSON.parse((await validate('-r', RULES, '-d', BAD, '-o', 'sarif')).stdout)
  const [{ ruleId, locations }] = runs[0].results
  assert.deepEqual(
    [version, ruleId, locations[0].physicalLocation.region],
    ['2.1.0', 'NAMED', { startLine: 5, startColumn: 7 }],
  )
  assert.ok(locations[0].physicalLocation.artifactLocation.uri.endsWith('bad.yaml'))
  assert.deepEqual(runs[0].tool.driver.rules, [{ id: 'NAMED' }])
})

const CASE = {
  name: 'one',
  input: { Resources: { B: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'prod-b' } } } },
}
const expecting = (rules: object) => [{ ...CASE, expectations: { rules } }]
const guardTest = (rules: string, tests: object | string) =>
  run(['guard', 'test', '--rules', rules, '--test', file('tests.yaml', tests)])

const TESTS: readonly (readonly [name: string, rules: string, tests: object | string, code: number, output: RegExp])[] =
  [
    [
      'all as expected',
      RULES,
      expecting({ named: 'PASS', unused: 'SKIP', present: 'PASS' }),
      0,
      /^Test Case #1\nName: one\n {2}PASS Rules:\n {4}named: Expected = PASS\n/,
    ],
    [
      'one that is not',
      RULES,
      expecting({ named: 'FAIL' }),
      7,
      / {2}FAIL Rules:\n {4}named: Expected = FAIL, Evaluated = \[PASS\]\n/,
    ],
    ['a rule without expectation', RULES, expecting({}), 0, /No Test expectation was set for Rule named\n/],
    [
      'a rule that is not there',
      RULES,
      expecting({ nothing: 'PASS' }),
      1,
      /There is no rule nothing: Expected = PASS\n/,
    ],
    ['YAML', RULES, 'input: {}\n', 1, /it must be a list of tests/],
    ['a test without input', RULES, '- name: x\n', 1, /test 1 must have input and expectations/],
    [
      'an expectation of another word',
      RULES,
      expecting({ named: 'OK' }),
      1,
      /expects of named neither PASS nor FAIL nor SKIP/,
    ],
    [
      'rules that are no policy',
      BROKEN,
      expecting({}),
      1,
      /broken\.guard: line 2, column 5: expected an operator.*(\n.*)*\^/,
    ],
    [
      'rules that cannot be judged',
      FAILING,
      expecting({ r: 'PASS' }),
      1,
      /Error: .*there is no variable %nothing here/,
    ],
  ]

for (const [name, rules, tests, code, output] of TESTS) {
  test(`guard test of ${name} exits ${code}`, async () => {
    const ran = await guardTest(rules, tests)
    assert.match(ran.stdout + ran.stderr, output)
    assert.equal(ran.code, code)
  })
}

test('of rules with one name SKIP is met by all, PASS and FAIL by one', async () => {
  const rules = file('twice.guard', 'rule r when X exists { Y exists }\nrule r { Resources exists }\n')
  assert.equal((await guardTest(rules, expecting({ r: 'PASS' }))).code, 0)
  assert.equal((await guardTest(rules, expecting({ r: 'SKIP' }))).code, 7)
  const { stdout } = await run(['guard', 'test', '-r', rules, '-t', file('t.yaml', expecting({ r: 'FAIL' })), '--json'])
  assert.deepEqual(JSON.parse(stdout).test_cases[0].rules, [
    { name: 'r', outcome: 'unmet', expected: 'FAIL', evaluated: ['SKIP', 'PASS'] },
  ])
})
