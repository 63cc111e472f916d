/** Managed rules on the command line: read, tried offline, put, explained and scored. */
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
  assert.equal(all.length, 837)
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

test('a rule whose verdicts are put has no source', async () => {
  const { code, stderr } = await plumbline('rules', 'source', 'aws-config-process-check')
  assert.equal(code, 1)
  assert.match(stderr, /^The managed rule AWS_CONFIG_PROCESS_CHECK has no code/)
})

test('the nearest names come first, and none where nothing is alike', () => {
  assert.deepEqual(nearest('S3_VERSIONING', ['ec2-imds', 's3-versioning', 's3-bucket-versioning', 'zzz']).slice(0, 2), [
    's3-versioning',
    's3-bucket-versioning',
  ])
  assert.equal(didYouMean('abc', ['abd']), 'Did you mean abd?')
  assert.equal(didYouMean('abc', ['xyz', '']), undefined)
})

const API_ITEM = {
  resourceType: BUCKET,
  resourceId: 'data',
  accountId: '111122223333',
  configurationItemCaptureTime: 1767261600,
  configurationItemStatus: 'OK',
  configuration: '{"name":"data"}',
  supplementaryConfiguration: { BucketVersioningConfiguration: '{"status":"Enabled"}' },
}
const item = (status: string, more: object = {}) => ({
  configuration: { name: 'data' },
  supplementaryConfiguration: versioning(status),
  ...more,
})

const JUDGED: [name: string, fixture: object | string, more: string[], code: number, stdout: RegExp][] = [
  [
    'an item that complies',
    item('Enabled'),
    [],
    0,
    /^COMPLIANT\nS3_BUCKET_VERSIONING_ENABLED of AWS::S3::Bucket fixture\n/,
  ],
  ['an item that does not', item('Off'), [], 1, /^NON_COMPLIANT: Versioning is not enabled\.\n/],
  ['the field that decided', item('Off'), [], 1, new RegExp(`\\n\\nFIELD +VALUE\\n${STATUS} +"Off"\\n$`)],
  ['an item as the API answers it', API_ITEM, [], 0, /^COMPLIANT\n.* of AWS::S3::Bucket data\n/],
  ['a list of one', { configurationItems: [API_ITEM] }, [], 0, /^COMPLIANT\n/],
  ['an event', { configurationItem: API_ITEM }, [], 0, /^COMPLIANT\n/],
  [
    'YAML',
    'configuration: { name: data }\nsupplementaryConfiguration: { BucketVersioningConfiguration: { status: Off } }\n',
    [],
    1,
    /^NON_COMPLIANT/,
  ],
  [
    'parameters',
    item('Enabled'),
    ['--parameters', '{"isMfaDeleteEnabled":true}'],
    1,
    /^NON_COMPLIANT: MFA delete.*\n(.*\n)*.*isMfaDeleteEnabled +\(nothing\)\n/,
  ],
  ['an item of which nothing is known', {}, [], 1, /^INSUFFICIENT_DATA: The item has no configuration\.\n/],
]

for (const [name, fixture, more, expected, text] of JUDGED) {
  test(`a rule is tried on ${name}, without a server`, async () => {
    const { code, stdout, stderr } = await run(['rules', 'test', RULE, file('fixture', fixture), ...more])
    assert.equal(stderr, '')
    assert.match(stdout, text)
    assert.equal(code, expected)
  })
}

test('a rule tried with --json is one document', async () => {
  const { stdout } = await run(['rules', 'test', RULE, file('fixture', item('Suspended')), '--json'])
  assert.deepEqual(JSON.parse(stdout), {
    identifier: 'S3_BUCKET_VERSIONING_ENABLED',
    resourceType: BUCKET,
    resourceId: 'fixture',
    compliance: 'NON_COMPLIANT',
    annotation: 'Versioning is not enabled.',
    fields: [{ path: STATUS, value: 'Suspended' }],
  })
})

test('a rule is tried as if it were another time', async () => {
  const fixture = file('fixture', { configuration: { notAfter: '2026-03-10T00:00:00Z', status: 'ISSUED' } })
  const tried = (at: string) => run(['rules', 'test', 'acm-certificate-expiration-check', fixture, '--at', at])
  assert.match((await tried('2026-01-01')).stdout, /^COMPLIANT\n/)
  assert.match((await tried('2026-03-01')).stdout, /^NON_COMPLIANT: /)
})

const UNTRIED: [name: string, rule: string, fixture: object | string, more: string[], code: number, stderr: RegExp][] =
  [
    ['an unknown rule', MISTYPED, {}, [], 5, MEANT],
    ['an unknown parameter', RULE, item('Off'), ['--parameters', '{"x":"1"}'], 2, /^Unknown parameters provided/],
    [
      'parameters that are no object',
      RULE,
      item('Off'),
      ['--parameters', '[1]'],
      2,
      /^--parameters must be a JSON object/,
    ],
    [
      'another type',
      RULE,
      item('Off', { resourceType: 'AWS::EC2::Volume' }),
      [],
      2,
      /judges AWS::S3::Bucket, not AWS::EC2::Volume\.\n$/,
    ],
    ['a deleted resource', RULE, { configurationItemStatus: 'ResourceDeleted' }, [], 2, /is ResourceDeleted: nothing/],
    [
      'a time that is none',
      RULE,
      item('Off', { resourceCreationTime: 'x' }),
      [],
      2,
      /^The item cannot be read: its resourceCreationTime is no time\.\n$/,
    ],
    ['two items', RULE, [item('Off'), item('Off')], [], 2, /has 2 items, and must have one\n$/],
    ['a file that is neither JSON nor YAML', RULE, '{', [], 2, /is neither JSON nor YAML: /],
    ['a file without an item', RULE, '"text"', [], 2, /holds no configuration item\n$/],
    ['a rule of accounts', 'root-account-mfa-enabled', {}, [], 1, /judges an account as a whole/],
  ]

for (const [name, rule, fixture, more, expected, message] of UNTRIED) {
  test(`rules test exits ${expected} with ${name}`, async () => {
    const { code, stdout, stderr } = await run(['rules', 'test', rule, file('fixture', fixture), ...more])
    assert.deepEqual([code, stdout], [expected, ''])
    assert.match(stderr, message)
  })
}

test('a file that is not there is said so', async () => {
  const { code, stderr } = await run(['rules', 'test', RULE, path.join(folder, 'none.json')])
  assert.equal(code, 2)
  assert.match(stderr, /cannot be read: ENOENT/)
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
  ['a rule of two times', () => ['compliance', '--rule', 'x', '--at', '2026-01-01'], 2, /exclude each other/],
  ['the compliance of an unknown rule', () => ['compliance', '--rule', 'none'], 1, /\(NoSuchConfigRuleException\)/],
]

for (const [name, argv, expected, message] of REFUSED) {
  test(`exits ${expected} with ${name}`, async () => {
    const { code, stdout, stderr } = await plumbline(...argv())
    assert.deepEqual([code, stdout], [expected, ''])
    assert.match(stderr, message)
  })
}
