/** Managed rules tried on items of files, without a server. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { run } from './testing.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-fixtures-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const BUCKET = 'AWS::S3::Bucket'
const RULE = 's3-bucket-versioning-enabled'
const STATUS = 'supplementaryConfiguration.BucketVersioningConfiguration.status'
const MISTYPED = 's3-bucket-versionning-enable'
const MEANT =
  /^There is no managed rule s3-bucket-versionning-enable\.\nDid you mean s3-bucket-versioning-enabled, .+ or .+\?\n$/

const versioning = (status: string) => ({ BucketVersioningConfiguration: { status, isMfaDeleteEnabled: null } })

/** A file of the test. */
function file(name: string, content: string | object): string {
  const whole = path.join(folder, name)
  writeFileSync(whole, typeof content === 'string' ? content : JSON.stringify(content))
  return whole
}

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
    ['YAML that holds itself', RULE, '&a [*a]', [], 2, /is neither JSON nor YAML: /],
    ['JSON nested too deep', RULE, `${'['.repeat(200_000)}${']'.repeat(200_000)}`, [], 2, /is neither JSON nor YAML: /],
    [
      'a configuration nested too deep',
      RULE,
      `{"configuration":{"a":${'['.repeat(2_000)}${']'.repeat(2_000)}}}`,
      [],
      2,
      /nested too deep/,
    ],
    ['a file without an item', RULE, '"text"', [], 2, /holds no configuration item\n$/],
    ['a rule of accounts', 'root-account-mfa-enabled', {}, [], 1, /judges an account as a whole/],
    [
      'a rule whose verdicts are put',
      'aws-config-process-check',
      {},
      [],
      1,
      /judges nothing: its verdicts are put\.\n$/,
    ],
    [
      'an inactive rule',
      'fms-security-group-content-check',
      {},
      [],
      1,
      /judges nothing: AWS has made it inactive\.\n$/,
    ],
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
