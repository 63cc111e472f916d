import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../store/testing.ts'
import { judge, judgedAccount, pages, putRule, rule } from '../compliance/testing.ts'
import { caller, testContext } from '../testing.ts'
import { describeConfigRuleEvaluationStatus } from './describe-config-rule-evaluation-status.ts'
import { describeConfigRules } from './describe-config-rules.ts'

const db = await testDatabase()
const describe = caller('DescribeConfigRules', describeConfigRules)
const describeStatus = caller('DescribeConfigRuleEvaluationStatus', describeConfigRuleEvaluationStatus)
const context = await judgedAccount(db)
const NAMES = Array.from({ length: 60 }, (_, i) => `rule-${String(i).padStart(2, '0')}`)
for (const name of NAMES) await putRule(rule(name), context())
const { NextToken } = await describe({}, context())

test('all rules come in pages, by name', async () => {
  const found = await pages((token) => describe({ NextToken: token }, context()))
  assert.deepEqual(
    found.map((page) => page.ConfigRules!.length),
    [25, 25, 10],
  )
  assert.deepEqual(
    found.flatMap((page) => page.ConfigRules!.map((r) => r.ConfigRuleName)),
    NAMES,
  )
})

for (const [Limit, sizes] of [
  [undefined, [50, 10]],
  [0, [50, 10]],
  [20, [20, 20, 20]],
  [50, [50, 10]],
] as const) {
  test(`statuses in pages of ${Limit}`, async () => {
    const found = await pages((token) => describeStatus({ Limit, NextToken: token }, context()))
    assert.deepEqual(
      found.map((page) => page.ConfigRulesEvaluationStatus!.length),
      sizes,
    )
  })
}

for (const [name, request, expected] of [
  ['two names, one twice', { ConfigRuleNames: ['rule-03', 'rule-01', 'rule-03'] }, ['rule-01', 'rule-03']],
  ['detective rules', { ConfigRuleNames: ['rule-03'], Filters: { EvaluationMode: 'DETECTIVE' } }, ['rule-03']],
  ['proactive rules', { Filters: { EvaluationMode: 'PROACTIVE' } }, []],
] as const) {
  test(`asked for ${name}`, async () => {
    const { ConfigRules } = await describe(request as Parameters<typeof describe>[0], context())
    assert.deepEqual(
      ConfigRules!.map((r) => r.ConfigRuleName),
      expected,
    )
  })
}

test('another account and region have none of them', async () => {
  const { accountId } = context().caller
  for (const other of [{ accountId: '999999999999' }, { accountId, region: 'eu-west-1' }]) {
    assert.deepEqual(await describe({}, testContext(db, other)), { ConfigRules: [], NextToken: undefined })
    assert.deepEqual(await describeStatus({}, testContext(db, other)), {
      ConfigRulesEvaluationStatus: [],
      NextToken: undefined,
    })
  }
})

for (const [name, request, code, message] of [
  [
    'an unknown name',
    { ConfigRuleNames: ['rule-01', 'x'] },
    'NoSuchConfigRuleException',
    "The ConfigRule 'x' provided in the request is invalid. Please check the configRule name",
  ],
  ['a made up token', { NextToken: 'x'.repeat(40) }, 'InvalidNextTokenException', 'The nextToken provided is invalid'],
  ['a token of another question', { NextToken, ConfigRuleNames: ['rule-01'] }, 'InvalidNextTokenException', /invalid/],
] as const) {
  test(`refused: ${name}`, async () => {
    const asked = request as Parameters<typeof describe>[0]
    await assert.rejects(describe(asked, context()), { code, message })
    await assert.rejects(describeStatus(asked as object, context()), { code, message })
  })
}

test('a status tells of the first and the last evaluation, and of an error', async () => {
  const of = await judgedAccount(db)
  await putRule(rule('good'), of())
  const put = await putRule(
    rule('bad', { Source: { Owner: 'AWS', SourceIdentifier: 'ROOT_ACCOUNT_MFA_ENABLED' } }),
    of(),
  )
  assert.deepEqual(put, {})
  const statuses = async () => (await describeStatus({}, of())).ConfigRulesEvaluationStatus!
  for (const status of await statuses()) {
    assert.ok(status.FirstActivatedTime instanceof Date)
    assert.deepEqual([status.FirstEvaluationStarted, status.LastSuccessfulEvaluationTime], [false, undefined])
  }
  await judge(db)
  const [bad, good] = await statuses()
  assert.deepEqual(
    [good!.FirstEvaluationStarted, good!.LastErrorCode, good!.LastFailedEvaluationTime],
    [true, undefined, undefined],
  )
  assert.ok(good!.LastSuccessfulEvaluationTime instanceof Date && good!.LastSuccessfulInvocationTime instanceof Date)
  assert.equal(bad!.LastErrorCode, 'EvaluationFailed')
  assert.match(bad!.LastErrorMessage!, /is not connected in us-east-1/)
  assert.ok(bad!.LastFailedEvaluationTime instanceof Date && bad!.LastSuccessfulEvaluationTime === undefined)
})
