/** `plumbline compliance`: scores by each thing they are counted by, at each time, and what turned. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { judge } from '../app/judge.testing.ts'
import { record, testApp } from '../app/testing.ts'
import { run } from './testing.ts'

const app = await testApp()
const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-compliance-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let url = ''
const plumbline = (...argv: string[]) => run([...argv, '--endpoint-url', url])
const BUCKET = 'AWS::S3::Bucket'
const RULE = 's3-bucket-versioning-enabled'
/** When all was as it was at first, and when nothing was judged yet. */
let first = ''
const NEVER = '2026-01-01T00:00:00.000Z'

const TEMPLATE = `Resources:
  Versioned:
    Type: AWS::Config::ConfigRule
    Properties:
      ConfigRuleName: versioned
      Source: { Owner: AWS, SourceIdentifier: S3_BUCKET_VERSIONING_ENABLED }
`

async function buckets(at: string, statuses: Record<string, string>): Promise<void> {
  for (const [name, status] of Object.entries(statuses)) {
    const supplementaryConfiguration = { BucketVersioningConfiguration: { status, isMfaDeleteEnabled: null } }
    const resource = { resourceId: name, configuration: { name }, supplementaryConfiguration }
    await record(app.db, resource, { at, scope: { resourceType: BUCKET } })
  }
  await judge(app)
}

before(async () => {
  url = (await app.listen({ host: '127.0.0.1', port: 0, auth: 'none' })).url
  await plumbline('recorder', 'start', '--bucket', 'config-bucket')
  const template = path.join(folder, 'pack.yaml')
  writeFileSync(template, TEMPLATE)
  await plumbline('packs', 'apply', template)
  await plumbline('rules', 'apply', RULE, '--name', 'alone')
  await buckets('2026-01-01T10:00:00Z', { a: 'Off', b: 'Enabled', c: 'Enabled' })
  first = new Date().toISOString()
  await buckets('2026-01-02T10:00:00Z', { a: 'Enabled', b: 'Suspended', c: 'Suspended' })
})

/** What it printed, with times as T. */
async function shown(...argv: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await plumbline('compliance', ...argv)
  assert.deepEqual([code, stderr], [0, ''])
  const text = stdout.replace(/conformance-pack-\w{9}/g, 'ID').replace(/20\d\d-\S+Z/g, 'T')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
}

const CASES: [name: string, argv: () => string[], lines: string[]][] = [
  [
    'by rule',
    () => [],
    [
      '33.33 % at T: 2 compliant, 4 not',
      '',
      'SCORE COMPLIANT NOT RULE NOTE',
      '33.33 % 1 2 alone',
      '33.33 % 1 2 versioned-ID',
    ],
  ],
  [
    'by rule, of a pack, as it was',
    () => ['--at', first, '--pack', 'pack'],
    ['66.67 % at T: 2 compliant, 1 not', '', 'SCORE COMPLIANT NOT RULE NOTE', '66.67 % 2 1 versioned-ID'],
  ],
  [
    'by rule, beside what it was',
    () => ['--since', first],
    [
      '33.33 % at T (66.67 % at T): 2 compliant, 4 not',
      '',
      'SCORE WAS COMPLIANT NOT RULE NOTE',
      '33.33 % 66.67 % 1 2 alone',
      '33.33 % 66.67 % 1 2 versioned-ID',
    ],
  ],
  ['before there were rules', () => ['--at', NEVER], ['No score at T: 0 compliant, 0 not', 'No rules.']],
  ['by pack', () => ['--by', 'pack'], ['SCORE COMPLIANT NOT RULES PACK', '33.33 % 1 2 1 pack']],
  [
    'by pack, beside what it was',
    () => ['--by', 'pack', '--since', first],
    ['SCORE WAS COMPLIANT NOT RULES PACK', '33.33 % 66.67 % 1 2 1 pack'],
  ],
  ['by pack, before there was one', () => ['--by', 'pack', '--at', NEVER], ['No packs.']],
  [
    'by account',
    () => ['--by', 'account', '--since', NEVER],
    ['SCORE WAS COMPLIANT NOT ACCOUNT REGION NAME', '33.33 % - 2 4 123456789012 us-east-1'],
  ],
  [
    'by resource',
    () => ['--by', 'resource'],
    ['FAILS PASSES TYPE ID', `2 0 ${BUCKET} b`, `2 0 ${BUCKET} c`, `0 2 ${BUCKET} a`],
  ],
  [
    'by resource, as it was, cut',
    () => ['--by', 'resource', '--at', first, '--limit', '1'],
    ['FAILS PASSES TYPE ID', `2 0 ${BUCKET} a`, 'There are more than 1: see --limit.'],
  ],
  [
    'of a rule',
    () => ['--rule', 'alone'],
    [
      'COMPLIANCE TYPE ID SINCE ANNOTATION',
      `COMPLIANT ${BUCKET} a T`,
      `NON_COMPLIANT ${BUCKET} b T Versioning is not enabled.`,
      `NON_COMPLIANT ${BUCKET} c T Versioning is not enabled.`,
    ],
  ],
  [
    'of a resource, as it was',
    () => ['--resource', `${BUCKET}/a`, '--at', first],
    [
      'COMPLIANCE RULE SINCE ANNOTATION',
      'NON_COMPLIANT alone T Versioning is not enabled.',
      'NON_COMPLIANT versioned-ID T Versioning is not enabled.',
    ],
  ],
  ['of a resource that none judges', () => ['--resource', `${BUCKET}/none`], ['No results.']],
  [
    'of a rule and a resource, what turned',
    () => ['--rule', 'alone', '--resource', `${BUCKET}/a`, '--since', first],
    ['TURNED WAS IS ANNOTATION', 'T NON_COMPLIANT COMPLIANT'],
  ],
]

for (const [name, argv, lines] of CASES) {
  // Ids are made by chance, and order rules that score the same.
  test(`compliance ${name}`, async () => assert.deepEqual((await shown(...argv())).sort(), [...lines].sort()))
}

test('what turned, of all', async () => {
  const [head, ...lines] = await shown('--by', 'resource', '--since', first)
  assert.equal(head, 'TURNED WAS IS RULE TYPE ID ANNOTATION')
  assert.equal(lines.length, 6)
  assert.ok(lines.includes(`T COMPLIANT NON_COMPLIANT alone ${BUCKET} b Versioning is not enabled.`))
  const now = new Date().toISOString()
  assert.deepEqual(await shown('--rule', 'alone', '--since', now), ['Nothing turned since T.'])
})

test('JSON has what the API gives', async () => {
  const json = async (...argv: string[]) => JSON.parse((await plumbline('compliance', ...argv, '--json')).stdout)
  const score = await json('--since', first)
  assert.deepEqual([score.score, score.rules.length, score.since.score], [33.33, 2, 66.67])
  assert.equal((await json('--by', 'pack')).packs[0].score, 33.33)
  assert.equal((await json('--by', 'account')).accounts[0].region, 'us-east-1')
  assert.equal((await json('--by', 'resource')).resources.length, 3)
  assert.equal((await json('--rule', 'alone')).results.length, 3)
  assert.equal((await json('--rule', 'alone', '--since', first)).changes.length, 3)
})

const REFUSED: [name: string, argv: () => string[], code: number, stderr: RegExp][] = [
  ['an unknown rule', () => ['--rule', 'none'], 5, /There is no rule none\n$/],
  ['an unknown pack', () => ['--pack', 'none'], 5, /Cannot find conformance pack/],
  ['a rule by something', () => ['--rule', 'x', '--by', 'pack'], 2, /excludes --rule/],
  ['a pack by something else', () => ['--pack', 'x', '--by', 'account'], 2, /by its rules only/],
  ['a since that is later', () => ['--since', '2026-02-01', '--at', '2026-01-01'], 2, /before --at\n/],
  ['a since to come', () => ['--since', '2999-01-01'], 2, /before now\n/],
  ['a resource without a type', () => ['--resource', 'data'], 2, /must be a type and an id/],
]

for (const [name, argv, expected, message] of REFUSED) {
  test(`exits ${expected} with ${name}`, async () => {
    const { code, stdout, stderr } = await plumbline('compliance', ...argv())
    assert.deepEqual([code, stdout], [expected, ''])
    assert.match(stderr, message)
  })
}
