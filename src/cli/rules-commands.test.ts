/** Managed rules on the command line: read, put, explained and scored. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { judge } from '../app/judge.testing.ts'
import { record, testApp } from '../app/testing.ts'
import { didYouMean, nearest } from './nearest.ts'
import { run } from './testing.ts'

const app = await testApp()
const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-rules-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let url = ''
const plumbline = (...argv: string[]) => run([...argv, '--endpoint-url', url])
const BUCKET = 'AWS::S3::Bucket'
const RULE = 's3-bucket-versioning-enabled'
const STATUS = 'supplementaryConfiguration.BucketVersioningConfiguration.status'

const versioning = (status: string) => ({ BucketVersioningConfiguration: { status, isMfaDeleteEnabled: null } })

before(async () => {
  url = (await app.listen({ host: '127.0.0.1', port: 0, auth: 'none' })).url
  await plumbline('recorder', 'start', '--bucket', 'config-bucket')
  const buckets: [name: string, status: string, at: string][] = [
    ['good', 'Enabled', '2026-01-01T10:00:00Z'],
    ['bad', 'Off', '2026-01-01T10:00:00Z'],
    ['bad', 'Suspended', '2026-01-02T10:00:00Z'],
  ]
  for (const [name, status, at] of buckets) {
    const resource = { resourceId: name, configuration: { name }, supplementaryConfiguration: versioning(status) }
    await record(app.db, resource, { at, scope: { resourceType: BUCKET } })
  }
})

/** A file of the test. */
function file(name: string, content: string | object): string {
  const whole = path.join(folder, name)
  writeFileSync(whole, typeof content === 'string' ? content : JSON.stringify(content))
  return whole
}

test('rules are listed by text, by type, and by what is built', async () => {
  const { code, stdout, stderr } = await plumbline('rules', 'list', '--text', 'bucket-versioning')
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
  assert.deepEqual(stdout.split('\n'), [
    'RULE                          BUILT  TRIGGER  TYPES',
    `${RULE}  yes    change   ${BUCKET}`,
    '',
  ])
  const all = JSON.parse((await plumbline('rules', 'list', '--json')).stdout).rules
  const own = all.filter((rule: { identifier: string }) => rule.identifier.startsWith('PLUMBLINE_'))
  assert.deepEqual([all.length - own.length, own.length > 0], [837, true])
  const built = JSON.parse((await plumbline('rules', 'list', '--built', '--type', BUCKET, '--json')).stdout).rules
  assert.ok(built.length > 1 && built.length < all.length)
  for (const rule of built) assert.ok(rule.implemented && rule.resourceTypes.includes(BUCKET), rule.name)
  assert.equal((await plumbline('rules', 'list', '--text', 'no such words')).stdout, 'No rules.\n')
})

for (const given of [RULE, 'S3_BUCKET_VERSIONING_ENABLED']) {
  test(`${given} is shown with its parameters, and its source printed`, async () => {
    const shown = await plumbline('rules', 'show', given)
    assert.equal(shown.code, 0)
    assert.match(shown.stdout, /^s3-bucket-versioning-enabled {2}S3_BUCKET_VERSIONING_ENABLED\n\nNON_COMPLIANT if /)
    assert.match(shown.stdout, /^Judges: +AWS::S3::Bucket$/m)
    assert.match(shown.stdout, /^Evaluated: +when a resource changes$/m)
    assert.match(shown.stdout, /^Built: +yes, in managed\/s3\/s3-bucket-versioning-enabled\.ts$/m)
    assert.match(shown.stdout, /^isMfaDeleteEnabled +String/m)
    const { rule, file: at } = JSON.parse((await plumbline('rules', 'show', given, '--json')).stdout)
    assert.deepEqual([rule.name, at], [RULE, 'managed/s3/s3-bucket-versioning-enabled.ts'])
    const source = await plumbline('rules', 'source', given)
    assert.match(source.stdout, /export const s3BucketVersioningEnabled = managedRule\(/)
    const { file: named, text } = JSON.parse((await plumbline('rules', 'source', given, '--json')).stdout)
    assert.deepEqual([named, text], [at, source.stdout])
  })
}

const MISTYPED = 's3-bucket-versionning-enable'
const MEANT =
  /^There is no managed rule s3-bucket-versionning-enable\.\nDid you mean s3-bucket-versioning-enabled, .+ or .+\?\n$/

for (const argv of [
  ['rules', 'show', MISTYPED],
  ['rules', 'source', MISTYPED],
  ['rules', 'apply', MISTYPED],
]) {
  test(`${argv.slice(0, 2).join(' ')} of an unknown rule says which may be meant`, async () => {
    const { code, stdout, stderr } = await plumbline(...argv)
    assert.deepEqual([code, stdout], [5, ''])
    assert.match(stderr, MEANT)
  })
}

test('the source of a rule whose verdicts are put says so', async () => {
  const { code, stdout } = await plumbline('rules', 'source', 'aws-config-process-check')
  assert.equal(code, 0)
  assert.match(stdout, /unjudged: 'external'/)
})

test('the nearest names come first, and none where nothing is alike', () => {
  assert.deepEqual(nearest('S3_VERSIONING', ['ec2-imds', 's3-versioning', 's3-bucket-versioning', 'zzz']).slice(0, 2), [
    's3-versioning',
    's3-bucket-versioning',
  ])
  assert.equal(didYouMean('abc', ['abd']), 'Did you mean abd?')
  assert.equal(didYouMean('abc', ['xyz', '']), undefined)
})

test('rules are put, judged, scored, explained and listed as deployed', async () => {
  assert.equal((await plumbline('compliance')).stdout.split('\n')[1], 'No rules.')
  const put = await plumbline('rules', 'apply', RULE, '--name', 'versioned')
  assert.deepEqual(put, { code: 0, stdout: 'Rule versioned is put.\n', stderr: '' })
  const other =
    'ConfigRules:\n' +
    '  - ConfigRuleName: none-such\n    Source: { Owner: AWS, SourceIdentifier: S3_BUCKET_VERSIONNING_ENABLED }\n' +
    '  - ConfigRuleName: mfa\n    Source: { Owner: AWS, SourceIdentifier: S3_BUCKET_VERSIONING_ENABLED }\n' +
    '    InputParameters: { isMfaDeleteEnabled: true }\n'
  const several = await plumbline('rules', 'apply', file('rules.yaml', other))
  assert.deepEqual([several.code, several.stderr], [1, ''])
  assert.match(
    several.stdout,
    /^Rule none-such: An error occurred \(InvalidParameterValueException\) when calling the PutConfigRule operation: .* Did you mean s3-bucket-versioning-enabled, .*\?\nRule mfa is put\.\n$/,
  )
  await judge(app)

  const compliance = await plumbline('compliance')
  assert.match(compliance.stdout, /^25 % at .*: 1 compliant, 3 not\n\n/)
  assert.deepEqual(compliance.stdout.split('\n').slice(2), [
    'SCORE  COMPLIANT  NOT  RULE       NOTE',
    '  0 %          0    2  mfa',
    ' 50 %          1    1  versioned',
    '',
  ])
  const scored = JSON.parse((await plumbline('compliance', '--json')).stdout)
  assert.deepEqual([scored.score, scored.rules.length, scored.truncated], [25, 2, false])
  const past = await plumbline('compliance', '--at', '2026-01-01')
  assert.equal(past.stdout, 'No score at 2026-01-01T00:00:00.000Z: 0 compliant, 0 not\nNo rules.\n')

  const details = await plumbline('compliance', '--rule', 'versioned')
  assert.equal(details.code, 0)
  assert.match(details.stdout, /^NON_COMPLIANT {2}AWS::S3::Bucket {2}bad +\S+Z {2}Versioning is not enabled\.$/m)
  assert.match(details.stdout, /^COMPLIANT {6}AWS::S3::Bucket {2}good +\S+Z$/m)
  const { ruleName, results, more } = JSON.parse(
    (await plumbline('compliance', '--rule', 'versioned', '--json')).stdout,
  )
  assert.deepEqual([ruleName, results.length, more], ['versioned', 2, false])

  const listed = await plumbline('rules', 'list', '--deployed')
  assert.deepEqual(listed.stdout.split('\n').slice(1), [`${RULE}  yes    change   mfa, versioned  ${BUCKET}`, ''])

  const explained = await plumbline('rules', 'explain', 'versioned', BUCKET, 'bad')
  assert.equal(explained.code, 0)
  const lines = explained.stdout.split('\n')
  assert.equal(lines[0], `${BUCKET} bad`)
  assert.match(lines[1]!, /^NON_COMPLIANT since \S+Z: Versioning is not enabled\.$/)
  assert.match(
    lines[2]!,
    /^by versioned \(S3_BUCKET_VERSIONING_ENABLED\), of the version of 2026-01-02T10:00:00\.000Z, state /,
  )
  assert.match(lines[5]!, new RegExp(`^2026-01-02T10:00:00\\.000Z +\\(recorder\\) +${STATUS} +"Suspended"$`))
  const document = JSON.parse((await plumbline('rules', 'explain', 'versioned', BUCKET, 'bad', '--json')).stdout)
  assert.deepEqual(document.fields, [{ path: STATUS, value: 'Suspended', version: 0 }])

  const misnamed = await plumbline('rules', 'explain', 'versionned', BUCKET, 'bad')
  assert.equal(misnamed.code, 5)
  assert.match(misnamed.stderr, /There is no rule versionned\nDid you mean versioned\?\n$/)
  const unsaid = await plumbline('rules', 'explain', 'versioned', BUCKET, 'none')
  assert.equal(unsaid.code, 5)
  assert.match(unsaid.stderr, /versioned says nothing of AWS::S3::Bucket none\n$/)
})

const REFUSED: [name: string, argv: () => string[], code: number, stderr: RegExp][] = [
  [
    'an unknown parameter',
    () => ['rules', 'apply', RULE, '--parameters', '{"x":1}'],
    1,
    /\(InvalidParameterValueException\) when calling the PutConfigRule operation: Unknown parameters/,
  ],
  ['a file and a name', () => ['rules', 'apply', file('r.json', {}), '--name', 'x'], 2, /are of one managed rule/],
  ['a file without rules', () => ['rules', 'apply', file('r.json', { ConfigRules: [] })], 2, /holds no rules\n$/],
  ['a file of something else', () => ['rules', 'apply', file('r.json', { Rules: [] })], 2, /each has a Source\n$/],
]

for (const [name, argv, expected, message] of REFUSED) {
  test(`exits ${expected} with ${name}`, async () => {
    const { code, stdout, stderr } = await plumbline(...argv())
    assert.deepEqual([code, stdout], [expected, ''])
    assert.match(stderr, message)
  })
}
