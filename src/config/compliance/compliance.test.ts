/** The six operations that say what complies, over one account in which everything occurs. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../store/testing.ts'
import type { ConfigContext } from '../operation.ts'
import { caller, testContext } from '../testing.ts'
import { describeComplianceByConfigRule } from './describe-compliance-by-config-rule.ts'
import { describeComplianceByResource } from './describe-compliance-by-resource.ts'
import { getComplianceDetailsByConfigRule } from './get-compliance-details-by-config-rule.ts'
import { getComplianceDetailsByResource } from './get-compliance-details-by-resource.ts'
import { getComplianceSummaryByConfigRule } from './get-compliance-summary-by-config-rule.ts'
import { getComplianceSummaryByResourceType } from './get-compliance-summary-by-resource-type.ts'
import { BUCKET, bucket, judge, judgedAccount, pages, putRule, record, rule } from './testing.ts'
import { type Judgement, writeVerdicts } from './write-verdicts.ts'

const db = await testDatabase()
const byRule = caller('DescribeComplianceByConfigRule', describeComplianceByConfigRule)
const byResource = caller('DescribeComplianceByResource', describeComplianceByResource)
const ruleDetails = caller('GetComplianceDetailsByConfigRule', getComplianceDetailsByConfigRule)
const resourceDetails = caller('GetComplianceDetailsByResource', getComplianceDetailsByResource)
const ruleSummary = caller('GetComplianceSummaryByConfigRule', getComplianceSummaryByConfigRule)
const typeSummary = caller('GetComplianceSummaryByResourceType', getComplianceSummaryByResourceType)
const stranger = testContext(db, { accountId: '999999999999' })

const context = await judgedAccount(db)
for (const name of ['bad', 'good', 'idle', 'many', 'quiet']) await putRule(rule(name), context())
// They have judged what there is, nothing: what is said below stays.
await judge(db)
const pad = (i: number) => String(i).padStart(3, '0')
await say(context(), [
  ['bad', 'AWS::EC2::Volume', 'vol-1', 'NON_COMPLIANT', 'it is bad'],
  ['bad', 'AWS::EC2::Volume', 'vol-2', 'COMPLIANT'],
  ['bad', 'AWS::EC2::Volume', 'vol-3', 'NOT_APPLICABLE'],
  ['bad', 'AWS::EC2::Volume', 'vol-4', 'INSUFFICIENT_DATA'],
  ['good', 'AWS::EC2::Volume', 'vol-1', 'COMPLIANT'],
  ['good', 'AWS::EC2::Volume', 'vol-3', 'NOT_APPLICABLE'],
  ['many', 'AWS::EC2::Volume', 'vol-1', 'NON_COMPLIANT'],
  ...Array.from({ length: 120 }, (_, i) => ['many', BUCKET, `b-${pad(i)}`, 'NON_COMPLIANT'] as const),
  ['quiet', 'AWS::EC2::Volume', 'vol-3', 'NOT_APPLICABLE'],
  ['quiet', 'AWS::EC2::Volume', 'vol-4', 'INSUFFICIENT_DATA'],
])

type Said = readonly [rule: string, type: string, id: string, compliance: Judgement['compliance'], annotation?: string]

/** Writes what rules say, by their names. */
async function say(of: ConfigContext, said: readonly Said[]): Promise<void> {
  const { rows } = await db.query<{ name: string; rule_id: string }>(
    'select name, rule_id from config_rule where account_id = $1',
    [of.caller.accountId],
  )
  const ids = new Map(rows.map((row) => [row.name, row.rule_id]))
  const judgements = said.map(([name, resourceType, resourceId, compliance, annotation]) => ({
    ...{ ruleId: ids.get(name)!, resourceType, resourceId, compliance, annotation },
    captureTime: resourceType === BUCKET ? undefined : new Date('2026-02-01T00:00:00Z'),
  }))
  await db.transaction((tx) => writeVerdicts(tx, of.caller, judgements, { invokedAt: of.now, now: of.now }))
}

const nonCompliant = (CappedCount: number, CapExceeded = false) => ({
  ComplianceType: 'NON_COMPLIANT',
  ComplianceContributorCount: { CappedCount, CapExceeded },
})
const COMPLIANT = { ComplianceType: 'COMPLIANT' }
const NO_DATA = { ComplianceType: 'INSUFFICIENT_DATA' }
const RULES = {
  bad: nonCompliant(1),
  good: COMPLIANT,
  idle: NO_DATA,
  many: nonCompliant(25, true),
  quiet: NO_DATA,
}

for (const [name, request, expected] of [
  ['all rules', {}, RULES],
  ['empty lists', { ConfigRuleNames: [], ComplianceTypes: [] }, RULES],
  ['names', { ConfigRuleNames: ['quiet', 'bad'] }, { bad: RULES.bad, quiet: RULES.quiet }],
  ['non-compliant ones', { ComplianceTypes: ['NON_COMPLIANT'] }, { bad: RULES.bad, many: RULES.many }],
  ['compliant ones', { ComplianceTypes: ['COMPLIANT'] }, { good: RULES.good }],
  ['ones without data', { ComplianceTypes: ['INSUFFICIENT_DATA'] }, { idle: NO_DATA, quiet: NO_DATA }],
  ['not applicable ones', { ComplianceTypes: ['NOT_APPLICABLE'] }, {}],
  [
    'names and types',
    { ConfigRuleNames: ['idle', 'good'], ComplianceTypes: ['COMPLIANT', 'NON_COMPLIANT'] },
    { good: COMPLIANT },
  ],
] as const) {
  test(`compliance by rule: ${name}`, async () => {
    const { ComplianceByConfigRules, NextToken } = await byRule(request as Parameters<typeof byRule>[0], context())
    assert.deepEqual(
      Object.fromEntries(ComplianceByConfigRules!.map((c) => [c.ConfigRuleName, c.Compliance])),
      expected,
    )
    assert.equal(NextToken, undefined)
  })
}

test('compliance by rule comes in pages', async () => {
  const of = await judgedAccount(db)
  const names = Array.from({ length: 55 }, (_, i) => `rule-${pad(i)}`)
  for (const name of names) await putRule(rule(name), of())
  const found = await pages((NextToken) => byRule({ NextToken, ComplianceTypes: ['INSUFFICIENT_DATA'] }, of()))
  assert.deepEqual(
    found.flatMap((page) => page.ComplianceByConfigRules!.map((c) => c.ConfigRuleName)),
    names,
  )
  assert.equal(found.length, 3)
})

for (const [name, request, expected] of [
  [
    'a type',
    { ResourceType: 'AWS::EC2::Volume' },
    { 'vol-1': nonCompliant(2), 'vol-2': COMPLIANT, 'vol-3': NO_DATA, 'vol-4': NO_DATA },
  ],
  ['one', { ResourceType: 'AWS::EC2::Volume', ResourceId: 'vol-2' }, { 'vol-2': COMPLIANT }],
  ['one that is not known', { ResourceType: 'AWS::EC2::Volume', ResourceId: 'vol-9' }, {}],
  ['compliant ones', { ComplianceTypes: ['COMPLIANT'] }, { 'vol-2': COMPLIANT }],
  [
    'one of another compliance',
    { ResourceType: 'AWS::EC2::Volume', ResourceId: 'vol-2', ComplianceTypes: ['INSUFFICIENT_DATA'] },
    {},
  ],
  ['ones without data', { ComplianceTypes: ['INSUFFICIENT_DATA'] }, { 'vol-3': NO_DATA, 'vol-4': NO_DATA }],
] as const) {
  test(`compliance by resource: ${name}`, async () => {
    const { ComplianceByResources } = await byResource(request as Parameters<typeof byResource>[0], context())
    assert.deepEqual(Object.fromEntries(ComplianceByResources!.map((c) => [c.ResourceId, c.Compliance])), expected)
  })
}

test('a known resource that no rule judged has no data', async () => {
  const of = await judgedAccount(db)
  await record(of(), [bucket('lonely', 'Off')])
  const asked = { ResourceType: BUCKET, ResourceId: 'lonely' }
  const expected = [{ ...asked, Compliance: NO_DATA }]
  assert.deepEqual((await byResource(asked, of())).ComplianceByResources, expected)
  assert.deepEqual((await byResource({ ...asked, ComplianceTypes: ['COMPLIANT'] }, of())).ComplianceByResources, [])
})

for (const [Limit, sizes] of [
  [undefined, [...new Array(12).fill(10), 4]],
  [0, [...new Array(12).fill(10), 4]],
  [62, [62, 62]],
  [100, [100, 24]],
] as const) {
  test(`compliance by resource in pages of ${Limit}`, async () => {
    const found = await pages((NextToken) => byResource({ Limit, NextToken }, context()))
    assert.deepEqual(
      found.map((page) => page.ComplianceByResources!.length),
      sizes,
    )
    const ids = found.flatMap((page) => page.ComplianceByResources!.map((c) => c.ResourceId))
    assert.equal(new Set(ids).size, 124)
  })
}

for (const [name, request, expected] of [
  ['unasked, what applies', { ConfigRuleName: 'bad' }, ['vol-1 NON_COMPLIANT it is bad', 'vol-2 COMPLIANT undefined']],
  [
    'what does not comply',
    { ConfigRuleName: 'bad', ComplianceTypes: ['NON_COMPLIANT'] },
    ['vol-1 NON_COMPLIANT it is bad'],
  ],
  [
    'what does not apply',
    { ConfigRuleName: 'bad', ComplianceTypes: ['NOT_APPLICABLE'] },
    ['vol-3 NOT_APPLICABLE undefined'],
  ],
  ['nothing judged', { ConfigRuleName: 'idle' }, []],
] as const) {
  test(`details by rule: ${name}`, async () => {
    const { EvaluationResults } = await ruleDetails(request as Parameters<typeof ruleDetails>[0], context())
    const shown = EvaluationResults!.map(
      (r) =>
        `${r.EvaluationResultIdentifier!.EvaluationResultQualifier!.ResourceId} ${r.ComplianceType} ${r.Annotation}`,
    )
    assert.deepEqual(shown, expected)
  })
}

test('a result has AWS’s shape; it is ordered by its item, or by its evaluation when there was none', async () => {
  const of = await judgedAccount(db)
  await record(of(), [bucket('data', 'Off')])
  await putRule(rule('versioned'), of())
  await judge(db)
  const [result] = (await ruleDetails({ ConfigRuleName: 'versioned' }, of())).EvaluationResults!
  const { rows } = await db.query<{ capture_time: Date }>('select capture_time from resource where account_id = $1', [
    of().caller.accountId,
  ])
  const { ResultRecordedTime, ConfigRuleInvokedTime, ...rest } = result!
  assert.deepEqual(rest, {
    EvaluationResultIdentifier: {
      EvaluationResultQualifier: {
        ConfigRuleName: 'versioned',
        ResourceType: BUCKET,
        ResourceId: 'data',
        EvaluationMode: 'DETECTIVE',
      },
      OrderingTimestamp: rows[0]!.capture_time,
    },
    ComplianceType: 'NON_COMPLIANT',
    Annotation: 'Versioning is not enabled.',
  })
  assert.ok(ConfigRuleInvokedTime! > rows[0]!.capture_time && ResultRecordedTime! >= ConfigRuleInvokedTime!)
  const [unread] = (await ruleDetails({ ConfigRuleName: 'many', Limit: 1 }, context())).EvaluationResults!
  assert.ok(unread!.EvaluationResultIdentifier!.OrderingTimestamp! < unread!.ConfigRuleInvokedTime!)
  const [account] = (await resourceDetails({ ResourceType: BUCKET, ResourceId: 'b-000' }, context())).EvaluationResults!
  assert.deepEqual(account!.EvaluationResultIdentifier!.OrderingTimestamp, account!.ConfigRuleInvokedTime)
})

test('details by rule come in pages', async () => {
  const found = await pages((NextToken) => ruleDetails({ ConfigRuleName: 'many', Limit: 50, NextToken }, context()))
  assert.deepEqual(
    found.map((page) => page.EvaluationResults!.length),
    [50, 50, 21],
  )
})

for (const [name, request, expected] of [
  ['unasked', {}, ['bad NON_COMPLIANT', 'good COMPLIANT', 'many NON_COMPLIANT']],
  ['one compliance', { ComplianceTypes: ['COMPLIANT'] }, ['good COMPLIANT']],
] as const) {
  test(`details by resource: ${name}`, async () => {
    const asked = { ResourceType: 'AWS::EC2::Volume', ResourceId: 'vol-1', ...request }
    const { EvaluationResults } = await resourceDetails(asked as Parameters<typeof resourceDetails>[0], context())
    const shown = EvaluationResults!.map(
      (r) => `${r.EvaluationResultIdentifier!.EvaluationResultQualifier!.ConfigRuleName} ${r.ComplianceType}`,
    )
    assert.deepEqual(shown, expected)
  })
}

test('details by resource come in pages', async () => {
  const of = await judgedAccount(db)
  const names = Array.from({ length: 103 }, (_, i) => `rule-${pad(i)}`)
  for (const name of names) await putRule(rule(name), of())
  await say(
    of(),
    names.map((name) => [name, BUCKET, 'data', 'COMPLIANT'] as const),
  )
  const asked = { ResourceType: BUCKET, ResourceId: 'data' }
  const found = await pages((NextToken) => resourceDetails({ ...asked, NextToken }, of()))
  assert.deepEqual(
    found.map((page) => page.EvaluationResults!.length),
    [100, 3],
  )
})

test('summaries count rules up to 25 and resources up to 100', async () => {
  const of = context()
  const summary = (compliant: number, bad: number, exceeded = false) => ({
    CompliantResourceCount: { CappedCount: compliant, CapExceeded: false },
    NonCompliantResourceCount: { CappedCount: bad, CapExceeded: exceeded },
    ComplianceSummaryTimestamp: of.now,
  })
  assert.deepEqual(await ruleSummary({}, of), { ComplianceSummary: summary(1, 2) })
  assert.deepEqual(await typeSummary({}, of), {
    ComplianceSummariesByResourceType: [{ ComplianceSummary: summary(1, 100, true) }],
  })
  assert.deepEqual(await typeSummary({ ResourceTypes: ['AWS::EC2::Volume', 'AWS::EC2::VPC', BUCKET] }, of), {
    ComplianceSummariesByResourceType: [
      { ResourceType: 'AWS::EC2::Volume', ComplianceSummary: summary(1, 1) },
      { ResourceType: 'AWS::EC2::VPC', ComplianceSummary: summary(0, 0) },
      { ResourceType: BUCKET, ComplianceSummary: summary(0, 100, true) },
    ],
  })
})

test('another account sees nothing of it', async () => {
  assert.deepEqual((await byRule({}, stranger)).ComplianceByConfigRules, [])
  assert.deepEqual((await byResource({}, stranger)).ComplianceByResources, [])
  const asked = { ResourceType: 'AWS::EC2::Volume', ResourceId: 'vol-1' }
  assert.deepEqual((await resourceDetails(asked, stranger)).EvaluationResults, [])
  const { ComplianceSummary } = await ruleSummary({}, stranger)
  assert.equal(ComplianceSummary!.NonCompliantResourceCount!.CappedCount, 0)
})

const TOKEN = { code: 'InvalidNextTokenException', message: 'The nextToken provided is invalid' }
const INVALID = { code: 'InvalidParameterValueException' }
const UNKNOWN = {
  code: 'NoSuchConfigRuleException',
  message: "The ConfigRule 'x' provided in the request is invalid. Please check the configRule name",
}
const vol = { ResourceType: 'AWS::EC2::Volume', ResourceId: 'vol-1' }
for (const [name, call, error] of [
  ['rules: an unknown name', () => byRule({ ConfigRuleNames: ['bad', 'x'] }, context()), UNKNOWN],
  ['rules: a made up token', () => byRule({ NextToken: 'x' }, context()), TOKEN],
  ['resources: a made up token', () => byResource({ NextToken: 'x' }, context()), TOKEN],
  ['resources: an id without a type', () => byResource({ ResourceId: 'vol-1' }, context()), INVALID],
  ['resources: too many', () => byResource({ Limit: 101 }, context()), { code: 'ValidationException' }],
  ['rule details: an unknown name', () => ruleDetails({ ConfigRuleName: 'x' }, context()), UNKNOWN],
  ['rule details: a made up token', () => ruleDetails({ ConfigRuleName: 'bad', NextToken: 'x' }, context()), TOKEN],
  [
    'rule details: a filter that is none',
    () => ruleDetails({ ConfigRuleName: 'bad', ComplianceTypes: ['INSUFFICIENT_DATA'] }, context()),
    INVALID,
  ],
  ['resource details: no resource', () => resourceDetails({}, context()), INVALID],
  [
    'resource details: an evaluation that is none',
    () => resourceDetails({ ResourceEvaluationId: 'x' }, context()),
    INVALID,
  ],
  ['resource details: a made up token', () => resourceDetails({ ...vol, NextToken: 'x' }, context()), INVALID],
] as const) {
  test(`refused: ${name}`, async () => {
    await assert.rejects(call(), error)
  })
}
