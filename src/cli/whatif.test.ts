/** `whatif` against a server: its formats, and what a pipeline goes by. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { record, testApp } from '../app/testing.ts'
import { run } from './testing.ts'

const app = await testApp()
const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-whatif-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let url = ''
const whatif = (...argv: string[]) => run(['whatif', ...argv, '--endpoint-url', url])
const RULE = 's3-bucket-versioning-enabled'
const bucket = (name: string, more = '') =>
  `  ${name}: {Type: 'AWS::S3::Bucket', Properties: {BucketName: ${name.toLowerCase()}${more}}}\n`

function file(name: string, content: string): string {
  const whole = path.join(folder, name)
  writeFileSync(whole, content)
  return whole
}

before(async () => {
  url = (await app.listen({ host: '127.0.0.1', port: 0, auth: 'none' })).url
  await run(['recorder', 'start', '--bucket', 'config-bucket', '--endpoint-url', url])
  const supplementaryConfiguration = { BucketVersioningConfiguration: { status: 'Off', isMfaDeleteEnabled: null } }
  const resource = { resourceId: 'old', configuration: { name: 'old' }, supplementaryConfiguration }
  await record(app.db, resource, { at: '2026-01-01T10:00:00Z', scope: { resourceType: 'AWS::S3::Bucket' } })
})

const worse = () => file('worse.yaml', `Resources:\n${bucket('Old')}${bucket('New')}  Odd: {Type: 'Custom::Odd'}\n`)
const same = () => file('same.yaml', `Resources:\n${bucket('Old')}`)
const better = () =>
  file(
    'better.yaml',
    `Parameters: {Status: {Type: String}}\nResources:\n${bucket('Old', ', VersioningConfiguration: {Status: !Ref Status}')}`,
  )

test('what gets worse is told, and fails a pipeline', async () => {
  const { code, stdout } = await whatif(worse(), '--rules', RULE)
  assert.equal(code, 19)
  assert.deepEqual(stdout.split('\n'), [
    `NEW     New  ${RULE}: Versioning is not enabled.`,
    `STILL   Old  ${RULE}: Versioning is not enabled.`,
    'Not judged, no mapping: Custom::Odd (1)',
    '2 of 3 resources judged by 1 rules: 1 new, 1 still violated, 0 fixed, 0 unknown, 0 complying.',
    '',
  ])
})

const EXITS: [name: string, argv: () => string[], code: number][] = [
  ['what is violated already', () => [same(), '--rules', RULE], 0],
  ['any violation, when asked to', () => [same(), '--rules', RULE, '--fail-on', 'any'], 19],
  ['what is fixed', () => [better(), '--rules', RULE, '--parameters', file('p.json', '{"Status":"Enabled"}')], 0],
  [
    "parameters as AWS's CLI takes them",
    () => [
      better(),
      '--rules',
      RULE,
      '--parameters',
      file('l.json', '[{"ParameterKey":"Status","ParameterValue":"Enabled"}]'),
    ],
    0,
  ],
  [
    'a type without mapping, when asked to',
    () => [file('odd.yaml', "Resources: {Odd: {Type: 'Custom::Odd'}}"), '--rules', RULE, '--fail-on', 'unknown'],
    19,
  ],
  ['the rules of a pack', () => [worse(), '--pack', 'security'], 19],
  ['an unknown rule', () => [worse(), '--rules', 'no-such'], 1],
  ['a missing parameter', () => [better(), '--rules', RULE], 1],
  ['no file', () => [path.join(folder, 'none.yaml')], 2],
  [
    'parameters of a plan',
    () => [file('plan.json', '{"format_version":"1.2"}'), '--parameters', file('p.json', '{}')],
    2,
  ],
]
for (const [name, argv, code] of EXITS) {
  test(`exit ${code}: ${name}`, async () => {
    const ran = await whatif(...argv())
    assert.equal(ran.code, code, ran.stdout + ran.stderr)
  })
}

test('SARIF has a result with its place for each finding', async () => {
  const { stdout } = await whatif(worse(), '--rules', RULE, '-o', 'sarif')
  const [log] = JSON.parse(stdout).runs
  assert.deepEqual(
    log.results.map((one: never) => {
      const { ruleId, level, baselineState, locations } = one as {
        ruleId: string
        level: string
        baselineState: string
        locations: [{ physicalLocation: { region: { startLine: number } } }]
      }
      return [ruleId, level, baselineState, locations[0].physicalLocation.region.startLine]
    }),
    [
      [RULE, 'warning', 'unchanged', 2],
      [RULE, 'error', 'new', 3],
    ],
  )
  assert.match(log.invocations[0].toolExecutionNotifications[0].message.text, /Custom::Odd/)
})

test('JUnit has a failure for what is violated and skips what is not judged', async () => {
  const { stdout } = await whatif(worse(), '--rules', RULE, '-o', 'junit')
  assert.match(stdout, /<testsuites name="plumbline whatif" tests="3" failures="2" errors="0">/)
  assert.match(stdout, /<failure type="new" message="New: Versioning is not enabled\."\/>/)
  assert.match(stdout, /<skipped message="The type has no mapping\."\/>/)
})

test('JSON is what the API answers', async () => {
  const ran = await whatif(worse(), '--rules', RULE, '--output', 'json')
  assert.deepEqual(JSON.parse(ran.stdout), JSON.parse((await whatif(worse(), '--rules', RULE, '--json')).stdout))
})
