/** Putting and deleting packs share an account and its checks, and each case is a line: that is why it is long. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cloud } from '../../cloud/clients.ts'
import { testDatabase } from '../../store/testing.ts'
import { judge, judgedAccount, putRule, rule } from '../compliance/testing.ts'
import type { ConfigContext } from '../operation.ts'
import { describeConfigRules } from '../rules/describe-config-rules.ts'
import { listTagsForResource } from '../tags/list-tags-for-resource.ts'
import { caller, testContext } from '../testing.ts'
import { describe, LOGGED, put, remove, ruleYaml, status, VERSIONED } from './testing.ts'

const db = await testDatabase()
const context = await judgedAccount(db)
const describeRules = caller('DescribeConfigRules', describeConfigRules)
const tags = caller('ListTagsForResource', listTagsForResource)

async function rulesOf(pack: string, of: ConfigContext = context()) {
  const id = (await describe({ ConformancePackNames: [pack] }, of)).ConformancePackDetails![0]!.ConformancePackId
  const { ConfigRules } = await describeRules({}, of)
  return ConfigRules!.filter((one) => one.ConfigRuleName!.endsWith(`-${id}`))
}
const statusOf = async (name: string, of = context()) =>
  (await status({ ConformancePackNames: [name] }, of)).ConformancePackStatusDetails![0]

async function revisions(of: ConfigContext = context()): Promise<Record<string, number>> {
  const { rows } = await db.query<{ local_name: string; revision: number }>(
    `select c.local_name, r.revision from conformance_pack_rule c join config_rule r on r.rule_id = c.rule_id and r.account_id = c.account_id
     where c.account_id = $1 and c.pack_name = 'updated' order by 1`,
    [of.caller.accountId],
  )
  return Object.fromEntries(rows.map((row) => [row.local_name, row.revision]))
}

const WHOLE = `
Parameters:
  Age: {Type: String, Default: '45'}
  Secret: {Type: String, NoEcho: true, Default: ''}
Conditions: {HasAge: !Not [!Equals ['', !Ref Age]]}
Resources:
  ${ruleYaml('Versioned', VERSIONED, 'InputParameters: {isMfaDeleteEnabled: true}\n      Scope: {ComplianceResourceTypes: []}', "Controls: [CC6.1, '1.10']\n    Description: of the resource")}
  ${ruleYaml('Keys', 'ACCESS_KEYS_ROTATED', "InputParameters: {maxAccessKeyAge: !If [HasAge, !Ref Age, !Ref 'AWS::NoValue']}\n      MaximumExecutionFrequency: Six_Hours")}
  ${ruleYaml('Password', 'IAM_PASSWORD_POLICY', "InputParameters: {MinimumPasswordLength: !If [HasAge, 14, !Ref 'AWS::NoValue']}")}
  Remedy:
    Type: AWS::Config::RemediationConfiguration
    DependsOn: Versioned
    Properties: {ConfigRuleName: !Ref Versioned, TargetId: AWS-Do, TargetType: SSM_DOCUMENT, MaximumAutomaticAttempts: 5}
`

test('a pack makes its rules, under names of its own', async () => {
  const ctx = context()
  const input = {
    ConformancePackName: 'whole',
    TemplateBody: WHOLE,
    DeliveryS3Bucket: 'awsconfigconforms-x',
    DeliveryS3KeyPrefix: 'p',
    ConformancePackInputParameters: [
      { ParameterName: 'Age', ParameterValue: '30' },
      { ParameterName: 'Secret', ParameterValue: 'hush' },
    ],
    Tags: [{ Key: 'team', Value: 'blue' }],
  }
  const { ConformancePackArn: arn } = await put(input, ctx)
  const { accountId } = ctx.caller
  const [pack] = (await describe({}, ctx)).ConformancePackDetails!
  assert.match(pack!.ConformancePackId, /^conformance-pack-[a-z0-9]{9}$/)
  assert.equal(arn, `arn:aws:config:us-east-1:${accountId}:conformance-pack/whole/${pack!.ConformancePackId}`)
  assert.deepEqual(pack, {
    ConformancePackName: 'whole',
    ConformancePackArn: arn,
    ConformancePackId: pack!.ConformancePackId,
    DeliveryS3Bucket: 'awsconfigconforms-x',
    DeliveryS3KeyPrefix: 'p',
    ConformancePackInputParameters: [
      { ParameterName: 'Age', ParameterValue: '30' },
      { ParameterName: 'Secret', ParameterValue: '****' },
    ],
    LastUpdateRequestedTime: ctx.now,
    CreatedBy: undefined,
    TemplateSSMDocumentDetails: undefined,
  })
  const state = (await statusOf('whole', ctx))!
  assert.match(
    state.StackArn,
    new RegExp(
      `^arn:aws:cloudformation:us-east-1:${accountId}:stack/awsconfigconforms-whole-${pack!.ConformancePackId}/[0-9a-f-]{36}$`,
    ),
  )
  assert.deepEqual(
    [state.ConformancePackState, state.ConformancePackStatusReason, state.LastUpdateCompletedTime],
    ['CREATE_COMPLETE', undefined, ctx.now],
  )
  const rules = await rulesOf('whole', ctx)
  assert.deepEqual(
    rules.map((one) => [
      one.ConfigRuleName!.split('-')[0],
      one.InputParameters,
      one.MaximumExecutionFrequency,
      one.CreatedBy,
    ]),
    [
      ['keys', '{"maxAccessKeyAge":"30"}', 'Six_Hours', 'config-conforms.amazonaws.com'],
      ['password', '{"MinimumPasswordLength":"14"}', 'TwentyFour_Hours', 'config-conforms.amazonaws.com'],
      ['versioned', '{"isMfaDeleteEnabled":"true"}', undefined, 'config-conforms.amazonaws.com'],
    ],
  )
  const kept = await db.query(
    `select controls, metadata, (select properties from conformance_pack_resource r where r.account_id = c.account_id) as remedy
     from conformance_pack_rule c where account_id = $1 and pack_name = 'whole' and logical_id = 'Versioned'`,
    [accountId],
  )
  assert.deepEqual(kept.rows, [
    {
      controls: ['CC6.1', '1.10'],
      metadata: { Description: 'of the resource' },
      remedy: {
        ConfigRuleName: `versioned-${pack!.ConformancePackId}`,
        TargetId: 'AWS-Do',
        TargetType: 'SSM_DOCUMENT',
        MaximumAutomaticAttempts: 5,
      },
    },
  ])
  assert.deepEqual((await tags({ ResourceArn: arn! }, ctx)).Tags, [{ Key: 'team', Value: 'blue' }])
  await assert.rejects(putRule(rule(rules[0]!.ConfigRuleName!), context()), { code: 'AccessDeniedException' })
})

test('an update touches what differs only', async () => {
  const body = (age: number, ...more: string[]) =>
    `Resources:${ruleYaml('Same', VERSIONED)}${ruleYaml('Changed', 'ACCESS_KEYS_ROTATED', `InputParameters: {maxAccessKeyAge: ${age}}`)}${more.join('')}`
  const update = (TemplateBody: string) => put({ ConformancePackName: 'updated', TemplateBody }, context())
  await update(body(30, ruleYaml('Gone', LOGGED)))
  assert.deepEqual(await revisions(), { same: 1, changed: 1, gone: 1 })
  const before = await rulesOf('updated')
  await update(body(60, ruleYaml('New', LOGGED)))
  assert.deepEqual(await revisions(), { same: 1, changed: 2, new: 1 })
  await judge(db, { fact: async () => [] as never })
  const after = await rulesOf('updated')
  assert.deepEqual(
    after.map((one) => one.ConfigRuleName!.split('-')[0]),
    ['changed', 'new', 'same'],
  )
  for (const name of ['changed', 'same']) {
    const id = (rules: typeof before) => rules.find((one) => one.ConfigRuleName!.startsWith(`${name}-`))!.ConfigRuleId
    assert.equal(id(before), id(after))
  }
  await update(body(60, ruleYaml('New', LOGGED)))
  assert.deepEqual(await revisions(), { same: 1, changed: 2, new: 1 })
})

const failing: [name: string, resources: string, reason: RegExp][] = [
  [
    'a parameter that the rule has not',
    ruleYaml('A', VERSIONED, 'InputParameters: {nope: 1}'),
    /^A: Unknown parameters provided in the inputParameters: \{"nope":"1"\}\.$/,
  ],
  [
    'a frequency of a rule of changes',
    ruleYaml('A', VERSIONED, 'MaximumExecutionFrequency: One_Hour'),
    /^A: A maximum execution frequency for this rule is not allowed/,
  ],
  [
    'what the model does not allow',
    ruleYaml('A', VERSIONED, `Description: ${'x'.repeat(300)}`),
    /^A: 1 validation error detected.*less than or equal to 256/,
  ],
  [
    "a rule of one's own",
    "\n  A: {Type: 'AWS::Config::ConfigRule', Properties: {Source: {Owner: CUSTOM_LAMBDA, SourceIdentifier: arn}}}",
    /^A: SourceDetails should be null\/empty if the owner is AWS\. SourceDetails should be provided if the owner is CUSTOM_LAMBDA\.$/,
  ],
  [
    'a rule that is inactive at AWS',
    ruleYaml('A', 'FMS_SECURITY_GROUP_CONTENT_CHECK'),
    /^A: The sourceIdentifier FMS_SECURITY_GROUP_CONTENT_CHECK is invalid\./,
  ],
]
for (const [name, resources, reason] of failing) {
  test(`a new pack fails as a whole for ${name}`, async () => {
    const of = await judgedAccount(db)
    const { ConformancePackArn } = await put(
      { ConformancePackName: 'bad', TemplateBody: `Resources:${ruleYaml('Good', VERSIONED)}${resources}` },
      of(),
    )
    assert.ok(ConformancePackArn)
    const found = (await statusOf('bad', of()))!
    assert.equal(found.ConformancePackState, 'CREATE_FAILED')
    assert.match(found.ConformancePackStatusReason!, reason)
    assert.equal(found.LastUpdateCompletedTime, undefined)
    assert.deepEqual((await describeRules({}, of())).ConfigRules, [])
  })

  test(`an update that fails leaves the pack's rules as they were: ${name}`, async () => {
    const of = await judgedAccount(db)
    const good = `Resources:${ruleYaml('Good', VERSIONED)}${ruleYaml('Other', LOGGED)}`
    await put({ ConformancePackName: 'bad', TemplateBody: good }, of())
    const before = (await describeRules({}, of())).ConfigRules
    await put(
      { ConformancePackName: 'bad', TemplateBody: `Resources:${ruleYaml('More', VERSIONED)}${resources}` },
      of(),
    )
    const found = (await statusOf('bad', of()))!
    assert.equal(found.ConformancePackState, 'CREATE_FAILED')
    assert.match(found.ConformancePackStatusReason!, reason)
    assert.deepEqual((await describeRules({}, of())).ConfigRules, before)
    await put({ ConformancePackName: 'bad', TemplateBody: good }, of())
    const mended = (await statusOf('bad', of()))!
    assert.deepEqual([mended.ConformancePackState, mended.ConformancePackStatusReason], ['CREATE_COMPLETE', undefined])
  })
}

test('without a recorder a pack fails, and says so', async () => {
  const ctx = testContext(db, { accountId: '500000000001' })
  await put({ ConformancePackName: 'early', TemplateBody: `Resources:${ruleYaml('A', VERSIONED)}` }, ctx)
  assert.match(
    (await statusOf('early', ctx))!.ConformancePackStatusReason!,
    /^You must create a configuration recorder/,
  )
})

const many = (count: number) => Array.from({ length: count }, (_, i) => ruleYaml(`R${i}`, VERSIONED)).join('')
const invalid: [name: string, body: string, message: string, over?: { limits: 'aws' }][] = [
  ['no template', 'hello', 'Template format error: unsupported structure (line 1, column 1)'],
  [
    'what does not refer to anything',
    'Resources: {A: {Type: T, DependsOn: B}}',
    'Template format error: Unresolved resource dependencies [B] in the Resources block of the template (line 1, column 16)',
  ],
  ['another type', 'Resources: {A: {Type: AWS::S3::Bucket}}', 'Unsupported resource type AWS::S3::Bucket'],
  [
    'unknown rules, all named',
    `Resources:${ruleYaml('A', 'NO_SUCH')}${ruleYaml('B', 'NOR_THIS')}`,
    'The sourceIdentifier NO_SUCH is invalid, The sourceIdentifier NOR_THIS is invalid',
  ],
  [
    'a name twice',
    `Resources:${ruleYaml('AB', VERSIONED)}${ruleYaml('ab', LOGGED)}`,
    'The ConfigRuleName ab is used more than once',
  ],
  [
    'an unknown property',
    `Resources:${ruleYaml('A', VERSIONED, 'Scopes: {}')}`,
    'Encountered unsupported property Scopes in A',
  ],
  [
    'a parameter without a value',
    `Parameters: {P: {Type: String}}\nResources:${ruleYaml('A', VERSIONED)}`,
    'Parameters: [P] must have values',
  ],
  [
    '131 rules with the limits of AWS',
    `Resources:${many(131)}`,
    'Number of resources provided in the template exceeds the allowed limit',
    { limits: 'aws' },
  ],
  [
    'a body beyond 51,200 bytes with the limits of AWS',
    `# ${'é'.repeat(25_600)}\nResources:${ruleYaml('A', VERSIONED)}`,
    'Template may not exceed 51200 bytes in size',
    { limits: 'aws' },
  ],
]
for (const [name, TemplateBody, message, over] of invalid) {
  test(`refused: ${name}`, async () => {
    await assert.rejects(put({ ConformancePackName: 'invalid', TemplateBody }, { ...context(), ...over }), {
      code: 'ConformancePackTemplateValidationException',
      message: `Invalid conformance pack template provided. Errors found: [${message}]. Fix your template and try again.`,
    })
    assert.deepEqual((await status({ ConformancePackNames: ['invalid'] }, context())).ConformancePackStatusDetails, [])
  })
}

test('131 rules are taken without the limits of AWS', async () => {
  const of = await judgedAccount(db)
  await put({ ConformancePackName: 'large', TemplateBody: `Resources:${many(131)}` }, of())
  assert.equal((await statusOf('large', of()))!.ConformancePackState, 'CREATE_COMPLETE')
  const { rows } = await db.query<{ count: number }>(
    'select count(*) as count from config_rule where account_id = $1',
    [of().caller.accountId],
  )
  assert.equal(rows[0]!.count, 131)
})

test('more than fifty packs are too many with the limits of AWS', async () => {
  const of = await judgedAccount(db, { limits: 'aws' })
  const TemplateBody = `Conditions: {C: !Equals [a, b]}\nResources: {A: {Type: 'AWS::Config::ConfigRule', Condition: C}}`
  for (let i = 0; i < 50; i += 1) await put({ ConformancePackName: `p${i}`, TemplateBody }, of())
  await assert.rejects(put({ ConformancePackName: 'p50', TemplateBody }, of()), {
    code: 'MaxNumberOfConformancePacksExceededException',
  })
  await put({ ConformancePackName: 'p49', TemplateBody }, of())
})

for (const [name, input, code, message] of [
  ['no template', {}, 'InvalidParameterValueException', /only one of/],
  ['two', { TemplateBody: 'a', TemplateS3Uri: 's3://a/b' }, 'InvalidParameterValueException', /only one of/],
  [
    'a document of an account that is not connected',
    { TemplateSSMDocumentDetails: { DocumentName: 'doc' } },
    'InvalidParameterValueException',
    /^The document doc cannot be read: account \d+ is not connected in us-east-1\.$/,
  ],
  [
    'no key in a bucket',
    { TemplateS3Uri: 's3://bucket' },
    'InvalidParameterValueException',
    /must be s3:\/\/bucket\/key/,
  ],
  [
    'an account that is not connected',
    { TemplateS3Uri: 's3://bucket/key' },
    'InvalidParameterValueException',
    /is not connected in us-east-1\.$/,
  ],
  [
    'a parameter twice',
    {
      TemplateBody: 'a',
      ConformancePackInputParameters: [
        { ParameterName: 'a', ParameterValue: '' },
        { ParameterName: 'a', ParameterValue: '' },
      ],
    },
    'InvalidParameterValueException',
    /only once/,
  ],
  [
    'a reserved tag',
    { TemplateBody: 'a', Tags: [{ Key: 'aws:a' }] },
    'InvalidParameterValueException',
    /aws: prefixed/,
  ],
  [
    'a name with an underscore',
    { ConformancePackName: 'a_b', TemplateBody: 'a' },
    'ValidationException',
    /Member must satisfy regular expression pattern/,
  ],
] as const) {
  test(`refused: ${name} is asked for`, async () => {
    await assert.rejects(put({ ConformancePackName: 'asked', ...JSON.parse(JSON.stringify(input)) }, context()), {
      code,
      message,
    })
  })
}

/** An account whose only object is what is given. */
function bucketOf(answer: () => AsyncIterable<Uint8Array> | Promise<never>): ConfigContext['connect'] {
  class GetObjectCommand {
    readonly input: unknown
    constructor(input: unknown) {
      this.input = input
    }
  }
  const client = { send: async () => ({ Body: await answer() }) }
  return async () => ({ service: async () => ({ sdk: { GetObjectCommand }, client }) }) as unknown as Cloud
}
const failed = (httpStatusCode: number) =>
  bucketOf(async () => Promise.reject(Object.assign(new Error('S3'), { $metadata: { httpStatusCode } })))

test('a template in a bucket is read', async () => {
  const connect = bucketOf(async function* () {
    yield Buffer.from('Resources:')
    yield Buffer.from(ruleYaml('A', VERSIONED))
  })
  await put({ ConformancePackName: 'in-bucket', TemplateS3Uri: 's3://bucket/a/b.yaml' }, { ...context(), connect })
  assert.equal((await rulesOf('in-bucket')).length, 1)
})

for (const [name, connect, code] of [
  ['may not be read', failed(403), 'InsufficientPermissionsException'],
  ['is not there', failed(404), 'InvalidParameterValueException'],
  [
    'is too large',
    bucketOf(async function* () {
      for (;;) yield Buffer.alloc(100_000)
    }),
    'ConformancePackTemplateValidationException',
  ],
] as const) {
  test(`refused: a template in a bucket that ${name}`, async () => {
    await assert.rejects(
      put({ ConformancePackName: 'in-bucket', TemplateS3Uri: 's3://bucket/key' }, { ...context(), connect }),
      { code },
    )
  })
}

test('a bucket that fails is no answer', async () => {
  const input = { ConformancePackName: 'in-bucket', TemplateS3Uri: 's3://bucket/key' }
  await assert.rejects(put(input, { ...context(), connect: failed(503) }), /^Error: S3$/)
})

test('a pack is deleted with its rules, once a worker has seen to it', async () => {
  const of = await judgedAccount(db)
  const TemplateBody = `Resources:${ruleYaml('A', VERSIONED)}`
  await put({ ConformancePackName: 'gone', TemplateBody }, of())
  await remove({ ConformancePackName: 'gone' }, of())
  assert.equal((await statusOf('gone', of()))!.ConformancePackState, 'DELETE_IN_PROGRESS')
  await assert.rejects(remove({ ConformancePackName: 'gone' }, of()), { code: 'ResourceInUseException' })
  await assert.rejects(put({ ConformancePackName: 'gone', TemplateBody }, of()), { code: 'ResourceInUseException' })
  await judge(db, { fact: async () => [] as never })
  assert.equal(await statusOf('gone', of()), undefined)
  await assert.rejects(remove({ ConformancePackName: 'gone' }, of()), {
    code: 'NoSuchConformancePackException',
    message: "Cannot find conformance pack with the specified name 'gone'.",
  })
  assert.deepEqual((await describeRules({}, of())).ConfigRules, [])
  await put({ ConformancePackName: 'gone', TemplateBody }, of())
  assert.equal((await statusOf('gone', of()))!.ConformancePackState, 'CREATE_COMPLETE')
})

test('a pack without rules is gone at once', async () => {
  const of = await judgedAccount(db)
  await put(
    { ConformancePackName: 'bad', TemplateBody: `Resources:${ruleYaml('A', VERSIONED, 'InputParameters: {nope: 1}')}` },
    of(),
  )
  await remove({ ConformancePackName: 'bad' }, of())
  assert.deepEqual((await describe({}, of())).ConformancePackDetails, [])
})
