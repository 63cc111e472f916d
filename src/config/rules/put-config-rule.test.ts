/** Over 300 lines: each way in which a rule can be right or wrong is a case of one table. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConfigRule } from '../../model/config.gen.ts'
import { testDatabase } from '../../store/testing.ts'
import { BUCKET, bucket, judge, judgedAccount, pages, putRule, record, rule } from '../compliance/testing.ts'
import { record as recordVolume } from '../items/testing.ts'
import { putLinked } from '../recorder/testing.ts'
import { listTagsForResource } from '../tags/list-tags-for-resource.ts'
import { tagResource } from '../tags/tag-resource.ts'
import { caller, testContext } from '../testing.ts'
import { describeConfigRules } from './describe-config-rules.ts'

const db = await testDatabase()
const describe = caller('DescribeConfigRules', describeConfigRules)
const tags = caller('ListTagsForResource', listTagsForResource)
const tag = caller('TagResource', tagResource)
const context = await judgedAccount(db)
const one = async (name: string, of = context()): Promise<ConfigRule> =>
  (await describe({ ConfigRuleNames: [name] }, of)).ConfigRules![0]!
const source = (SourceIdentifier: string) => ({ Source: { Owner: 'AWS' as const, SourceIdentifier } })

async function due(name: string) {
  const { rows } = await db.query<{ every: number | null; revision: number; due: boolean }>(
    `select r.revision, d.every_seconds as every, d.rule_id is not null as due from config_rule r
     left join rule_due d on d.account_id = r.account_id and d.region = r.region and d.rule_id = r.rule_id
     where r.account_id = $1 and r.name = $2`,
    [context().caller.accountId, name],
  )
  return rows[0]
}

test('a rule is described as it was put', async () => {
  const given = rule('whole', {
    Description: 'Buckets keep versions',
    InputParameters: '{ "isMfaDeleteEnabled": "true" }',
    Scope: { ComplianceResourceTypes: [BUCKET], ComplianceResourceId: 'data' },
    EvaluationModes: [{ Mode: 'DETECTIVE' }],
  })
  const { accountId } = context().caller
  await putRule({ ...given, Tags: [{ Key: 'team', Value: 'blue' }] }, context())
  const { ConfigRuleId: id, ConfigRuleArn: arn, ...described } = await one('whole')
  assert.match(id!, /^config-rule-[a-z0-9]{6}$/)
  assert.equal(arn, `arn:aws:config:us-east-1:${accountId}:config-rule/${id}`)
  assert.deepEqual(described, {
    ...given.ConfigRule,
    MaximumExecutionFrequency: undefined,
    ConfigRuleState: 'ACTIVE',
    CreatedBy: undefined,
  })
  assert.deepEqual((await tags({ ResourceArn: arn! }, context())).Tags, [{ Key: 'team', Value: 'blue' }])
  await tag({ ResourceArn: arn!, Tags: [{ Key: 'a', Value: 'b' }] }, context())
  assert.equal((await tags({ ResourceArn: arn! }, context())).Tags!.length, 2)
  assert.deepEqual(await due('whole'), { revision: 1, every: null, due: true })
})

for (const [name, over, frequency, every] of [
  ['changes', {}, undefined, null],
  ['times', source('ROOT_ACCOUNT_MFA_ENABLED'), 'TwentyFour_Hours', 86_400],
  [
    'times-asked',
    { ...source('ROOT_ACCOUNT_MFA_ENABLED'), MaximumExecutionFrequency: 'Three_Hours' },
    'Three_Hours',
    10_800,
  ],
  ['external', source('AWS_CONFIG_PROCESS_CHECK'), undefined, null],
] as const) {
  test(`how often a rule of ${name} is evaluated`, async () => {
    await putRule(rule(name, over as Partial<ConfigRule>), context())
    assert.equal((await one(name)).MaximumExecutionFrequency, frequency)
    assert.deepEqual(await due(name), { revision: 1, every, due: true })
  })
}

test('a rule is changed by name, id or ARN; only what it judges by makes it judge anew; tags stay', async () => {
  await putRule({ ...rule('changed'), Tags: [{ Key: 'a', Value: '1' }] }, context())
  const { ConfigRuleId, ConfigRuleArn } = await one('changed')
  await judge(db, { connect: async () => undefined })
  assert.deepEqual(await due('changed'), { revision: 1, every: null, due: false })

  await putRule({ ...rule('changed', { Description: 'said' }), Tags: [{ Key: 'b' }] }, context())
  assert.deepEqual(await due('changed'), { revision: 1, every: null, due: false })
  const { ConfigRuleName: _, ...unnamed } = rule('changed').ConfigRule
  const InputParameters = '{"isMfaDeleteEnabled":"true"}'
  await putRule({ ConfigRule: { ...unnamed, ConfigRuleId, InputParameters } }, context())
  assert.deepEqual(await due('changed'), { revision: 2, every: null, due: true })
  await putRule({ ConfigRule: { ...unnamed, ConfigRuleArn, Scope: { TagKey: 'x' } } }, context())
  const changed = await one('changed')
  assert.deepEqual(
    [changed.Description, changed.InputParameters, changed.Scope],
    [undefined, undefined, { TagKey: 'x' }],
  )
  assert.deepEqual((await tags({ ResourceArn: ConfigRuleArn! }, context())).Tags, [{ Key: 'a', Value: '1' }])
})

test('many requests for one new name at once make one rule', async () => {
  await Promise.all([1, 2, 3, 4].map(() => putRule(rule('at-once'), context())))
  assert.deepEqual(await due('at-once'), { revision: 1, every: null, due: true })
})

const invalid = (message: string) => ({ code: 'InvalidParameterValueException', message })
const unknown = (identifier: string) =>
  invalid(
    `The sourceIdentifier ${identifier} is invalid. Please refer to the documentation for a list of valid sourceIdentifiers that can be used when AWS is the Owner.`,
  )
const blank = (name: string) => invalid(`Blank spaces are not acceptable for input parameter: ${name}.`)

for (const [name, over, error] of [
  [
    'nothing that names it',
    { ConfigRuleName: undefined },
    invalid('One or more identifiers needs to be provided. Provide Name or Id or Arn.'),
  ],
  [
    'an unknown id',
    { ConfigRuleName: undefined, ConfigRuleId: 'config-rule-000000' },
    invalid('One or more identifiers needs to be provided. Provide Name or Id or Arn.'),
  ],
  [
    'an id for a new name',
    { ConfigRuleId: 'config-rule-000000' },
    { code: 'InvalidParameterValueException', message: /^ConfigRule Arn and Id can not be specified when creating/ },
  ],
  ['an unknown identifier', source('S3_BUCKET_VERSIONING'), unknown('S3_BUCKET_VERSIONING')],
  ['no identifier', { Source: { Owner: 'AWS' } }, unknown('null')],
  ['a name that objects have', source('constructor'), unknown('constructor')],
  ['an inactive identifier', source('FMS_SECURITY_GROUP_CONTENT_CHECK'), unknown('FMS_SECURITY_GROUP_CONTENT_CHECK')],
  [
    'source details',
    {
      Source: {
        Owner: 'AWS',
        SourceIdentifier: 'S3_BUCKET_VERSIONING_ENABLED',
        SourceDetails: [{ EventSource: 'aws.config' }],
      },
    },
    { code: 'InvalidParameterValueException', message: /^SourceDetails should be null\/empty if the owner is AWS/ },
  ],
  [
    'a function that nothing sets off',
    { Source: { Owner: 'CUSTOM_LAMBDA', SourceIdentifier: 'arn:aws:lambda:us-east-1:123456789012:function:x' } },
    invalid(
      'SourceDetails should be null/empty if the owner is AWS. SourceDetails should be provided if the owner is CUSTOM_LAMBDA.',
    ),
  ],
  [
    'a policy',
    { Source: { Owner: 'CUSTOM_POLICY' } },
    invalid('CustomPolicyDetails should be provided if the owner is CUSTOM_POLICY.'),
  ],
  [
    'another state',
    { ConfigRuleState: 'EVALUATING' },
    invalid('The ConfigRuleState EVALUATING is invalid. Only the following values are permitted: ACTIVE.'),
  ],
  [
    'a maker',
    { CreatedBy: 'me' },
    { code: 'InvalidParameterValueException', message: /^AWS Config populates the CreatedBy field/ },
  ],
  [
    'a tag value alone',
    { Scope: { TagValue: 'a' } },
    invalid('Tag key should not be empty when tag value is provided in scope.'),
  ],
  [
    'tag and type',
    { Scope: { TagKey: 'a', ComplianceResourceTypes: [BUCKET] } },
    invalid('Scope cannot be applied to both resource and tag.'),
  ],
  [
    'an id without a type',
    { Scope: { ComplianceResourceId: 'a' } },
    invalid('A single resourceType should be provided when resourceId is provided in scope.'),
  ],
  [
    'an id of two types',
    { Scope: { ComplianceResourceId: 'a', ComplianceResourceTypes: [BUCKET, 'AWS::EC2::Volume'] } },
    invalid('A single resourceType should be provided when resourceId is provided in scope.'),
  ],
  [
    'a frequency for changes',
    { MaximumExecutionFrequency: 'One_Hour' },
    invalid(
      'A maximum execution frequency for this rule is not allowed because only a change in resources triggers this managed rule.',
    ),
  ],
  [
    'parameters that are no JSON',
    { InputParameters: '{' },
    invalid('Invalid json { passed in the InputParameters field.'),
  ],
  [
    'parameters that are a list',
    { InputParameters: '[]' },
    invalid('Invalid json [] passed in the InputParameters field.'),
  ],
  ['a parameter that is no text', { InputParameters: '{"isMfaDeleteEnabled":true}' }, blank('isMfaDeleteEnabled')],
  ['a blank parameter', { InputParameters: '{"isMfaDeleteEnabled":" "}' }, blank('isMfaDeleteEnabled')],
  [
    'an unknown parameter',
    { InputParameters: '{"x":"y"}' },
    invalid('Unknown parameters provided in the inputParameters: {"x":"y"}.'),
  ],
  [
    'an ill-typed parameter',
    { InputParameters: '{"isMfaDeleteEnabled":"x"}' },
    invalid('The value for the parameter isMfaDeleteEnabled must be true or false.'),
  ],
  [
    'a frequency that there is none',
    { MaximumExecutionFrequency: 'Daily' },
    { code: 'ValidationException', message: /Member must satisfy enum value set/ },
  ],
] as const) {
  test(`refused: ${name}`, async () => {
    const given = rule('refused', over as Partial<ConfigRule>)
    await assert.rejects(putRule(given, context()), error)
    await assert.rejects(one('refused'), { code: 'NoSuchConfigRuleException' })
  })
}

test('the identifiers of two rules are refused', async () => {
  await putRule(rule('first'), context())
  await putRule(rule('second'), context())
  const { ConfigRuleId } = await one('first')
  await assert.rejects(putRule(rule('second', { ConfigRuleId }), context()), { code: 'InvalidParameterValueException' })
})

test('without a recorder of the customer there are no rules, but on what was imported', async () => {
  const none = testContext(db, { accountId: '900000000001' })
  const refused = {
    code: 'NoAvailableConfigurationRecorderException',
    message: 'You must create a configuration recorder before you can create or update a Config rule.',
  }
  await assert.rejects(putRule(rule('a'), none), refused)
  await recordVolume(
    db,
    { resourceId: 'vol-1', configuration: {} },
    { at: '2026-02-01T00:00:00Z', scope: { accountId: '900000000001' } },
  )
  await putRule(rule('a'), none)
  const linked = testContext(db, { accountId: '900000000002' })
  await putLinked({ ServicePrincipal: 'securityhub.amazonaws.com' }, linked)
  await assert.rejects(putRule(rule('a'), linked), refused)
})

test('a rule of a service is not changed by the account', async () => {
  await putRule(rule('of-a-pack'), context())
  await db.query(
    `update config_rule set created_by = 'config-conforms.amazonaws.com' where account_id = $1 and name = 'of-a-pack'`,
    [context().caller.accountId],
  )
  await assert.rejects(putRule(rule('of-a-pack', { Description: 'x' }), context()), {
    code: 'AccessDeniedException',
    status: 400,
    message: 'An AWS service owns ServiceLinkedConfigRule. You do not have permissions to take action on this rule.',
  })
})

test('AWS’s number of rules holds when its limits do', async () => {
  const strict = await judgedAccount(db, { limits: 'aws' })
  const { accountId } = strict().caller
  await db.query(
    `insert into config_rule (account_id, region, name, rule_id, owner, source, state, created_at, updated_at)
     select $1, 'us-east-1', 'rule-' || i, 'rule-' || i, 'AWS', '{"Owner":"AWS","SourceIdentifier":"S3_BUCKET_VERSIONING_ENABLED"}', 'ACTIVE', now(), now()
     from generate_series(1, 1000) i`,
    [accountId],
  )
  await assert.rejects(putRule(rule('too-many'), strict()), {
    code: 'MaxNumberOfConfigRulesExceededException',
    message:
      "Failed to put config rule 'too-many' because the account already contains 1000 config rules. Please consider deleting deactivated rules if you have any before adding new rules.",
  })
  await putRule(rule('rule-7', { Description: 'changed' }), strict())
  await putRule(rule('one-more'), testContext(db, { accountId }))
  const all = await pages((NextToken) => describe({ NextToken }, strict()))
  assert.equal(all.length, 41)
  assert.deepEqual(
    all.map((page) => page.ConfigRules!.length),
    [...new Array(40).fill(25), 1],
  )
})

test('a rule that is changed judges its new scope, and no other', async () => {
  const of = await judgedAccount(db)
  await record(of(), [bucket('a', 'Off'), bucket('b', 'Off')])
  await putRule(rule('narrowed'), of())
  await judge(db)
  await putRule(rule('narrowed', { Scope: { ComplianceResourceTypes: [BUCKET], ComplianceResourceId: 'b' } }), of())
  await judge(db)
  const open = async () =>
    (
      await db.query<{ resource_id: string }>(
        'select resource_id from verdict where account_id = $1 and to_time is null',
        [of().caller.accountId],
      )
    ).rows.map((r) => r.resource_id)
  assert.deepEqual(await open(), ['b'])
  await putRule(rule('narrowed', source('EC2_INSTANCE_DETAILED_MONITORING_ENABLED')), of())
  await judge(db)
  assert.deepEqual(await open(), [])
})
