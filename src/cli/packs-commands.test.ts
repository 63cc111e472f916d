/** Conformance packs on the command line: listed, shown, applied, scored and deleted. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { judge } from '../app/judge.testing.ts'
import { record, testApp } from '../app/testing.ts'
import { run } from './testing.ts'

const app = await testApp()
const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-packs-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let url = ''
const plumbline = (...argv: string[]) => run([...argv, '--endpoint-url', url])
const json = async (...argv: string[]) => JSON.parse((await plumbline(...argv, '--json')).stdout)
const BUCKET = 'AWS::S3::Bucket'

const TEMPLATE = `# Buckets: of the test.
Parameters:
  Mfa: { Type: String, Default: '', Description: Whether MFA delete is wanted }
Conditions: { HasMfa: !Not [!Equals ['', !Ref Mfa]] }
Resources:
  Versioned:
    Type: AWS::Config::ConfigRule
    Controls: [keeping, '1.10']
    Properties:
      ConfigRuleName: versioned
      Description: Buckets keep versions.
      Source: { Owner: AWS, SourceIdentifier: S3_BUCKET_VERSIONING_ENABLED }
      InputParameters: { isMfaDeleteEnabled: !If [HasMfa, !Ref Mfa, !Ref 'AWS::NoValue'] }
`

before(async () => {
  url = (await app.listen({ host: '127.0.0.1', port: 0, auth: 'none' })).url
  await plumbline('recorder', 'start', '--bucket', 'config-bucket')
  for (const [name, status] of [
    ['good', 'Enabled'],
    ['bad', 'Off'],
  ] as const) {
    const supplementaryConfiguration = { BucketVersioningConfiguration: { status, isMfaDeleteEnabled: null } }
    const resource = { resourceId: name, configuration: { name }, supplementaryConfiguration }
    await record(app.db, resource, { at: '2026-01-01T10:00:00Z', scope: { resourceType: BUCKET } })
  }
})

function file(name: string, content: string): string {
  const whole = path.join(folder, name)
  writeFileSync(whole, content)
  return whole
}

test('the packs that come with Plumbline are listed and shown', async () => {
  const { code, stdout } = await plumbline('packs', 'list', '--own')
  assert.equal(code, 0)
  assert.match(stdout, /^PACK +RULES {2}ABOUT\n/)
  assert.match(stdout, /^security +15 {2}Security: what to mend first in any account\.$/m)
  assert.equal(stdout.trimEnd().split('\n').length, 8)
  const { packs } = await json('packs', 'list', '--own')
  assert.equal(packs[0].name, 'cis')
  const shown = await plumbline('packs', 'show', 'security', '--template')
  assert.match(shown.stdout, /^MaxAccessKeyAge {2}90 +Days after which an access key must be replaced$/m)
  assert.match(shown.stdout, /^iam-root-access-key-check +identity +The root user has no access key\.$/m)
  const given = await plumbline('packs', 'show', file('own.yaml', TEMPLATE), '--template')
  assert.deepEqual(given.stdout.split('\n'), [
    'Buckets: of the test.',
    '',
    'PARAMETER  DEFAULT  DESCRIPTION',
    'Mfa                 Whether MFA delete is wanted',
    '',
    'RULE       CONTROLS       DESCRIPTION',
    'versioned  keeping, 1.10  Buckets keep versions.',
    '',
  ])
})

test('a pack of a file is applied, judged, shown, scored, updated and deleted', async () => {
  assert.equal((await plumbline('packs', 'list')).stdout, 'No packs.\n')
  assert.equal((await plumbline('packs', 'score')).stdout, 'No scores.\n')
  const template = file('buckets.yaml', TEMPLATE)
  const applied = await plumbline('packs', 'apply', template)
  assert.deepEqual(applied, { code: 0, stdout: 'Pack buckets is deployed, with 1 rule.\n', stderr: '' })
  assert.match((await plumbline('packs', 'list')).stdout, /^buckets {2}CREATE_COMPLETE +- {2}20\S+Z$/m)
  await judge(app)

  assert.match((await plumbline('packs', 'list')).stdout, /^buckets {2}CREATE_COMPLETE {2}50\.00 % {2}20\S+Z$/m)
  assert.match((await plumbline('packs', 'score', 'buckets')).stdout, /^50\.00 % {2}buckets {2}20\S+Z$/m)
  assert.equal((await json('packs', 'score')).scores[0].Score, '50.00')
  const shown = await plumbline('packs', 'show', 'buckets')
  assert.match(shown.stdout, /^buckets {2}arn:aws:config:us-east-1:123456789012:conformance-pack\/buckets\//)
  assert.match(shown.stdout, /^NON_COMPLIANT {2}versioned-conformance-pack-\w{9} {2}keeping, 1\.10$/m)

  const updated = await plumbline('packs', 'apply', template, '--parameters', '{"Mfa": true}', '--bucket', 'to')
  assert.equal(updated.code, 0)
  const again = await plumbline('packs', 'show', 'buckets')
  assert.match(again.stdout, /^Mfa: true\ndelivered to to\n/m)

  const deleted = await plumbline('packs', 'delete', 'buckets')
  assert.match(deleted.stdout, /^Pack buckets is being deleted/)
  assert.match((await plumbline('packs', 'status', 'buckets')).stdout, /^buckets {2}DELETE_IN_PROGRESS/m)
  assert.equal((await plumbline('packs', 'score', 'buckets')).stdout, 'No scores.\n')
  await judge(app)
  assert.equal((await plumbline('packs', 'status')).stdout, 'No packs.\n')
})

test('a pack that comes with Plumbline is applied by its name', async () => {
  const applied = await plumbline('packs', 'apply', 'cost', '--name', 'saving')
  assert.deepEqual(applied, { code: 0, stdout: 'Pack saving is deployed, with 12 rules.\n', stderr: '' })
  const { pack, rules } = await json('packs', 'apply', 'cost', '--name', 'saving')
  assert.deepEqual([pack.ConformancePackState, rules], ['CREATE_COMPLETE', 12])
  assert.equal((await plumbline('packs', 'delete', 'saving')).code, 0)
})

test('a pack that cannot be deployed says why and exits 1', async () => {
  await plumbline('rules', 'apply', 's3-bucket-versioning-enabled', '--name', 'mine')
  const bad = TEMPLATE.replace("Default: ''", "Default: 'perhaps'")
  const { code, stdout } = await plumbline('packs', 'apply', file('bad.yaml', bad))
  assert.equal(code, 1)
  assert.match(stdout, /^Pack bad is not deployed: Versioned: .*isMfaDeleteEnabled/)
  const status = await plumbline('packs', 'status', 'bad')
  assert.match(status.stdout, /^bad {3}CREATE_FAILED {2}20\S+Z +Versioned: /m)
  assert.match((await json('packs', 'status', 'bad')).packs[0].reason, /^Versioned: /)
})

const REFUSED: [name: string, argv: () => string[], code: number, stderr: RegExp][] = [
  [
    'an unknown pack to show',
    () => ['packs', 'show', 'baad'],
    5,
    /^There is no conformance pack baad\.\nDid you mean bad\?\n$/,
  ],
  ['an unknown pack to delete', () => ['packs', 'delete', 'baad'], 5, /pack baad\.\nDid you mean bad\?\n$/],
  ['the status of an unknown pack', () => ['packs', 'status', 'baad'], 5, /Did you mean bad\?\n$/],
  ['the score of an unknown pack', () => ['packs', 'score', 'baad'], 5, /Did you mean bad\?\n$/],
  ['neither file nor pack', () => ['packs', 'apply', 'securty'], 5, /comes with Plumbline\.\nDid you mean security/],
  ['a file that is not there', () => ['packs', 'apply', 'none.yaml'], 2, /none\.yaml cannot be read/],
  ['stdin without a name', () => ['packs', 'apply', '-'], 2, /needs --name/],
  ['parameters that are none', () => ['packs', 'apply', 'cost', '--parameters', '[1]'], 2, /must be a JSON object/],
  [
    'a template of something else',
    () => ['packs', 'apply', file('other.yaml', 'Resources: {A: {Type: AWS::S3::Bucket}}')],
    1,
    /\(ConformancePackTemplateValidationException\) .*Unsupported resource type AWS::S3::Bucket/,
  ],
]

for (const [name, argv, expected, message] of REFUSED) {
  test(`exits ${expected} with ${name}`, async () => {
    const { code, stdout, stderr } = await plumbline(...argv())
    assert.deepEqual([code, stdout], [expected, ''])
    assert.match(stderr, message)
  })
}
