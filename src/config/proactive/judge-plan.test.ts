import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { testDatabase } from '../../store/testing.ts'
import { bucket, judgedAccount, putRule, record, rule } from '../compliance/testing.ts'
import type { ConfigContext } from '../operation.ts'
import type { PlanOutcome } from './compare-plan.ts'
import { judgePlan } from './judge-plan.ts'

const db = await testDatabase()
const read = (name: string) => readFileSync(path.join(import.meta.dirname, 'testdata', name), 'utf8')
const TEMPLATE = { format: 'cloudformation', text: read('site.yaml') }
const PLAN = { format: 'terraform', text: read('plan.json') }
const RULES = [
  's3-bucket-versioning-enabled',
  's3-bucket-ssl-requests-only',
  'restricted-ssh',
  'ec2-instance-detailed-monitoring-enabled',
  'approved-amis-by-id',
]

const judged = (input: object, context: ConfigContext) => judgePlan.run(input as never, context) as Promise<PlanOutcome>
const shown = ({ findings }: PlanOutcome) =>
  Object.fromEntries(findings.map((one) => [`${one.address} ${one.ruleName}`, one.change]))

test('a template is judged by managed rules that are not deployed', async () => {
  const context = await judgedAccount(db)
  const found = await judged({ ...TEMPLATE, rules: RULES.slice(0, 4) }, context())
  assert.deepEqual(shown(found), { 'Site s3-bucket-versioning-enabled': 'new', 'Web restricted-ssh': 'new' })
  assert.deepEqual(found.counts, { new: 2, unchanged: 0, fixed: 0, unknown: 0, compliant: 2 })
  assert.deepEqual(found.notMapped, [{ type: 'Custom::Thing', count: 1 }])
  const statuses = Object.fromEntries(found.resources.map(({ address, status }) => [address, status]))
  assert.deepEqual(statuses, {
    Site: 'judged',
    SitePolicy: 'part',
    Web: 'judged',
    WebFromAnywhere: 'part',
    Server: 'judged',
    Strange: 'notMapped',
  })
  assert.equal(found.resources[0]!.line, 13)
})

test('parameters decide, and what only Systems Manager knows gives no verdict', async () => {
  const context = await judgedAccount(db)
  await putRule(
    rule('images', {
      Source: { Owner: 'AWS', SourceIdentifier: 'APPROVED_AMIS_BY_ID' },
      InputParameters: JSON.stringify({ amiIds: 'ami-1' }),
    }),
    context(),
  )
  await putRule(rule('versioned'), context())
  const found = await judged({ ...TEMPLATE, parameters: { Versioned: 'yes' } }, context())
  assert.deepEqual(shown(found), { 'Server images': 'unknown' })
  assert.match(found.findings[0]!.annotation!, /configuration\.imageId is not known before deployment/)
})

test('a plan is joined through references, modules and outputs, and judged against what is there', async () => {
  const context = await judgedAccount(db)
  await putRule(rule('versioned'), context())
  await putRule(rule('ssh', { Source: { Owner: 'AWS', SourceIdentifier: 'INCOMING_SSH_DISABLED' } }), context())
  await record(context(), [bucket('bad', 'Off'), bucket('site', 'Off')])
  const found = await judged(PLAN, context())
  assert.deepEqual(shown(found), {
    'aws_s3_bucket.site versioned': 'fixed',
    'module.logs.aws_s3_bucket.this[0] versioned': 'new',
    'aws_s3_bucket.old versioned': 'fixed',
    'aws_security_group.web ssh': 'new',
  })
  assert.deepEqual(found.notMapped, [{ type: 'random_id', count: 1 }])
  const parts = found.resources.filter(({ status }) => status === 'part')
  assert.deepEqual(
    parts.map(({ address, partOf }) => [address, partOf]),
    [
      ['aws_s3_bucket_versioning.site', ['aws_s3_bucket.site']],
      ['aws_s3_bucket_versioning.logs', ['module.logs.aws_s3_bucket.this[0]']],
      ['aws_vpc_security_group_ingress_rule.ssh', ['aws_security_group.web']],
    ],
  )
})

test('a violation that is there already is no new one', async () => {
  const context = await judgedAccount(db)
  await putRule(rule('versioned'), context())
  await record(context(), [bucket('site', 'Suspended')])
  const found = await judged(TEMPLATE, context())
  assert.deepEqual(shown(found), { 'Site versioned': 'unchanged' })
  assert.equal(found.resources[0]!.presentId, 'site')
})

test('what refers to nobody knows which bucket may be of any', async () => {
  const context = await judgedAccount(db)
  const plan = JSON.parse(PLAN.text)
  plan.configuration.root_module.resources[2].expressions.bucket = {}
  const found = await judged({ format: 'terraform', text: JSON.stringify(plan), rules: [RULES[0]!] }, context())
  assert.deepEqual(shown(found), {
    'aws_s3_bucket.site s3-bucket-versioning-enabled': 'unknown',
    'module.logs.aws_s3_bucket.this[0] s3-bucket-versioning-enabled': 'unknown',
  })
  const [loose] = found.resources.filter(({ status }) => status === 'notJoined')
  assert.equal(loose!.address, 'aws_s3_bucket_versioning.logs')
})

test('a pack is judged as it would be deployed, and a document may be compressed', async () => {
  const context = await judgedAccount(db)
  const packTemplate = [
    'Resources:',
    '  Versioned:',
    '    Type: AWS::Config::ConfigRule',
    '    Properties:',
    '      ConfigRuleName: of-pack',
    '      Source: {Owner: AWS, SourceIdentifier: S3_BUCKET_VERSIONING_ENABLED}',
  ].join('\n')
  const gzip = gzipSync(TEMPLATE.text).toString('base64')
  const found = await judged({ format: 'cloudformation', gzip, packTemplate }, context())
  assert.deepEqual(shown(found), { 'Site of-pack': 'new' })
})

const INVALID: [name: string, input: object, message: RegExp][] = [
  ['neither text nor gzip', { format: 'terraform' }, /Exactly one of text and gzip/],
  ['no gzip', { format: 'terraform', gzip: 'AAAA' }, /gzip cannot be expanded/],
  ['no JSON', { format: 'terraform', text: '{' }, /The document is no JSON/],
  ['another format', { format: 'terraform', text: '{"format_version":"2.0"}' }, /no plan of Terraform in format 1/],
  [
    'a broken change',
    { format: 'terraform', text: '{"format_version":"1.2","resource_changes":[{}]}' },
    /without address/,
  ],
  [
    'a template with an error',
    { format: 'cloudformation', text: 'Resources: {A: {}}' },
    /must contain a Type member.*\(line 1/,
  ],
  ['an unknown rule', { ...TEMPLATE, rules: ['no-such-rule'] }, /There is no rule no-such-rule/],
  [
    'a pack with an unknown rule',
    {
      ...TEMPLATE,
      packTemplate:
        'Resources: {A: {Type: "AWS::Config::ConfigRule", Properties: {Source: {Owner: AWS, SourceIdentifier: NONE}}}}',
    },
    /NONE is invalid/,
  ],
]
for (const [name, input, message] of INVALID) {
  test(`refused: ${name}`, async () => {
    const context = await judgedAccount(db)
    await assert.rejects(judged(input, context()), { code: 'ValidationException', message })
  })
}
