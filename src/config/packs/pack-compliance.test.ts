/** What is told of packs whose rules have judged. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../store/testing.ts'
import { bucket, judge, judgedAccount, pages, record } from '../compliance/testing.ts'
import { compliance, describe, details, LOGGED, put, ruleYaml, scores, status, summary, VERSIONED } from './testing.ts'

const db = await testDatabase()
const context = await judgedAccount(db)

await record(context(), [bucket('good', 'Enabled'), bucket('fine', 'Enabled'), bucket('bad', 'Suspended')])
const scope = (id: string) => `Scope: {ComplianceResourceTypes: ['AWS::S3::Bucket'], ComplianceResourceId: ${id}}`
const packs: Record<string, string> = {
  mixed:
    ruleYaml('All', VERSIONED, '', "Controls: [CC6.1, '1.2']") +
    ruleYaml('None', VERSIONED, scope('nothing')) +
    ruleYaml('One', VERSIONED, scope('good')),
  clean: ruleYaml('One', VERSIONED, scope('good')) + ruleYaml('None', VERSIONED, scope('nothing')),
  unknown: ruleYaml('None', VERSIONED, scope('nothing')),
}
for (const [name, resources] of Object.entries(packs)) {
  await put({ ConformancePackName: name, TemplateBody: `Resources:${resources}` }, context())
}
await put(
  { ConformancePackName: 'failed', TemplateBody: `Resources:${ruleYaml('A', LOGGED, 'InputParameters: {nope: 1}')}` },
  context(),
)
await judge(db)

const suffix = (await describe({ ConformancePackNames: ['mixed'] }, context())).ConformancePackDetails![0]!
  .ConformancePackId
const inMixed = (name: string) => `${name}-${suffix}`

test('each rule of a pack with its controls', async () => {
  const found = await compliance({ ConformancePackName: 'mixed' }, context())
  assert.deepEqual(found, {
    ConformancePackName: 'mixed',
    ConformancePackRuleComplianceList: [
      { ConfigRuleName: inMixed('all'), ComplianceType: 'NON_COMPLIANT', Controls: ['CC6.1', '1.2'] },
      { ConfigRuleName: inMixed('none'), ComplianceType: 'INSUFFICIENT_DATA', Controls: [] },
      { ConfigRuleName: inMixed('one'), ComplianceType: 'COMPLIANT', Controls: [] },
    ],
    NextToken: undefined,
  })
})

for (const [name, Filters, expected] of [
  ['rules by name', { ConfigRuleNames: [inMixed('one'), inMixed('all')] }, ['all', 'one']],
  ['rules by compliance', { ComplianceType: 'INSUFFICIENT_DATA' }, ['none']],
  ['rules by both', { ConfigRuleNames: [inMixed('one')], ComplianceType: 'NON_COMPLIANT' }, []],
  ['no filters', {}, ['all', 'none', 'one']],
] as const) {
  test(`${name}, in pages of one`, async () => {
    const found = await pages((NextToken) =>
      compliance(
        { ConformancePackName: 'mixed', Filters: JSON.parse(JSON.stringify(Filters)), Limit: 1, NextToken },
        context(),
      ),
    )
    const rules = found.flatMap((page) => page.ConformancePackRuleComplianceList.map((rule) => rule.ConfigRuleName))
    assert.deepEqual(rules, expected.map(inMixed))
  })
}

for (const [name, Filters, expected] of [
  ['all results', {}, ['all bad NON_COMPLIANT', 'all fine COMPLIANT', 'all good COMPLIANT', 'one good COMPLIANT']],
  ['results by compliance', { ComplianceType: 'NON_COMPLIANT' }, ['all bad NON_COMPLIANT']],
  ['results by rule', { ConfigRuleNames: [inMixed('one')] }, ['one good COMPLIANT']],
  ['results by type', { ResourceType: 'AWS::EC2::Volume' }, []],
  [
    'results by resource',
    { ResourceType: 'AWS::S3::Bucket', ResourceIds: ['bad', 'fine'] },
    ['all bad NON_COMPLIANT', 'all fine COMPLIANT'],
  ],
] as const) {
  test(`${name}, in pages of one`, async () => {
    const found = await pages((NextToken) =>
      details(
        { ConformancePackName: 'mixed', Filters: JSON.parse(JSON.stringify(Filters)), Limit: 1, NextToken },
        context(),
      ),
    )
    assert.deepEqual(
      found.flatMap((page) =>
        page.ConformancePackRuleEvaluationResults!.map(
          ({ ComplianceType, EvaluationResultIdentifier: { EvaluationResultQualifier: of } }) =>
            [of!.ConfigRuleName!.split('-')[0], of!.ResourceId, ComplianceType].join(' '),
        ),
      ),
      [...expected],
    )
  })
}

test('a result says of what, when and why', async () => {
  const found = await details({ ConformancePackName: 'mixed', Filters: { ComplianceType: 'NON_COMPLIANT' } }, context())
  const [result] = found.ConformancePackRuleEvaluationResults!
  assert.equal(result!.Annotation, 'Versioning is not enabled.')
  assert.ok(result!.ResultRecordedTime >= result!.ConfigRuleInvokedTime)
  assert.ok(result!.EvaluationResultIdentifier.OrderingTimestamp! <= result!.ConfigRuleInvokedTime)
})

test('a pack as a whole', async () => {
  const names = ['unknown', 'mixed', 'clean']
  const found = await pages((NextToken) => summary({ ConformancePackNames: names, Limit: 2, NextToken }, context()))
  assert.deepEqual(
    found.map((page) => page.ConformancePackComplianceSummaryList),
    [
      [
        { ConformancePackName: 'clean', ConformancePackComplianceStatus: 'COMPLIANT' },
        { ConformancePackName: 'mixed', ConformancePackComplianceStatus: 'NON_COMPLIANT' },
      ],
      [{ ConformancePackName: 'unknown', ConformancePackComplianceStatus: 'INSUFFICIENT_DATA' }],
    ],
  )
})

for (const [name, input, expected] of [
  ['by name', {}, ['clean 100.00', 'failed INSUFFICIENT_DATA', 'mixed 75.00', 'unknown INSUFFICIENT_DATA']],
  [
    'by name, falling',
    { SortOrder: 'DESCENDING' },
    ['unknown INSUFFICIENT_DATA', 'mixed 75.00', 'failed INSUFFICIENT_DATA', 'clean 100.00'],
  ],
  [
    'by score',
    { SortBy: 'SCORE' },
    ['mixed 75.00', 'clean 100.00', 'failed INSUFFICIENT_DATA', 'unknown INSUFFICIENT_DATA'],
  ],
  [
    'by score, falling',
    { SortBy: 'SCORE', SortOrder: 'DESCENDING' },
    ['unknown INSUFFICIENT_DATA', 'failed INSUFFICIENT_DATA', 'clean 100.00', 'mixed 75.00'],
  ],
  ['of some', { Filters: { ConformancePackNames: ['mixed', 'clean', 'nothing'] } }, ['clean 100.00', 'mixed 75.00']],
] as const) {
  test(`scores ${name}, in pages of one`, async () => {
    const found = await pages((NextToken) =>
      scores({ ...JSON.parse(JSON.stringify(input)), Limit: 1, NextToken }, context()),
    )
    const all = found.flatMap((page) => page.ConformancePackComplianceScores)
    assert.deepEqual(
      all.map((one) => `${one.ConformancePackName} ${one.Score}`),
      [...expected],
    )
    for (const one of all) assert.equal(one.LastUpdatedTime instanceof Date, one.Score !== 'INSUFFICIENT_DATA')
  })
}

test('packs and statuses come in pages, by name', async () => {
  const names = ['clean', 'failed', 'mixed', 'unknown']
  const described = await pages((NextToken) => describe({ Limit: 3, NextToken }, context()))
  assert.deepEqual(
    described.map((page) => page.ConformancePackDetails!.map((one) => one.ConformancePackName)),
    [names.slice(0, 3), names.slice(3)],
  )
  const statuses = await pages((NextToken) => status({ Limit: 1, NextToken }, context()))
  assert.deepEqual(
    statuses.flatMap((page) => page.ConformancePackStatusDetails!.map((one) => one.ConformancePackName)),
    names,
  )
})

const nowhere = {
  code: 'NoSuchConformancePackException',
  message: "Cannot find conformance pack with the specified name 'nowhere'.",
}
const badToken = { code: 'InvalidNextTokenException' }
for (const [name, run, expected] of [
  ['the compliance of no pack', () => compliance({ ConformancePackName: 'nowhere' }, context()), nowhere],
  ['the details of no pack', () => details({ ConformancePackName: 'nowhere' }, context()), nowhere],
  ['the summary of no pack', () => summary({ ConformancePackNames: ['mixed', 'nowhere'] }, context()), nowhere],
  ['a description of no pack', () => describe({ ConformancePackNames: ['mixed', 'nowhere'] }, context()), nowhere],
  [
    'the compliance of a rule of another pack',
    () => compliance({ ConformancePackName: 'clean', Filters: { ConfigRuleNames: [inMixed('one')] } }, context()),
    { code: 'NoSuchConfigRuleInConformancePackException' },
  ],
  [
    'the details of no rule',
    () => details({ ConformancePackName: 'mixed', Filters: { ConfigRuleNames: ['one'] } }, context()),
    { code: 'NoSuchConfigRuleInConformancePackException' },
  ],
  [
    'results of insufficient data',
    () => details({ ConformancePackName: 'mixed', Filters: { ComplianceType: 'INSUFFICIENT_DATA' } }, context()),
    { code: 'InvalidParameterValueException' },
  ],
  [
    'results of ids of any type',
    () => details({ ConformancePackName: 'mixed', Filters: { ResourceIds: ['a'] } }, context()),
    { code: 'InvalidParameterValueException' },
  ],
  [
    'a page of compliance that is none',
    () => compliance({ ConformancePackName: 'mixed', NextToken: 'x' }, context()),
    badToken,
  ],
  [
    'a page of details that is none',
    () => details({ ConformancePackName: 'mixed', NextToken: 'x' }, context()),
    badToken,
  ],
  [
    'a page of summaries that is none',
    () => summary({ ConformancePackNames: ['mixed'], NextToken: 'x' }, context()),
    badToken,
  ],
  ['a page of packs that is none', () => describe({ NextToken: 'x' }, context()), badToken],
  ['a page of statuses that is none', () => status({ NextToken: 'x' }, context()), badToken],
  ['a page of scores that is none', () => scores({ NextToken: 'x' }, context()), badToken],
  ['a larger page than there is', () => describe({ Limit: 21 }, context()), { code: 'ValidationException' }],
] as const) {
  test(`refused: ${name}`, async () => {
    await assert.rejects(run(), expected)
  })
}

test('a token of one listing is none of another', async () => {
  const { NextToken } = await describe({ Limit: 1 }, context())
  await assert.rejects(status({ NextToken }, context()), badToken)
  await assert.rejects(describe({ NextToken, ConformancePackNames: ['mixed'] }, context()), badToken)
})

test('another account sees nothing of it', async () => {
  const other = await judgedAccount(db)
  assert.deepEqual((await describe({}, other())).ConformancePackDetails, [])
  assert.deepEqual((await scores({}, other())).ConformancePackComplianceScores, [])
  await assert.rejects(compliance({ ConformancePackName: 'mixed' }, other()), { code: nowhere.code })
})
