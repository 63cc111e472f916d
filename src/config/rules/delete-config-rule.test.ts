import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../store/testing.ts'
import { getComplianceDetailsByConfigRule } from '../compliance/get-compliance-details-by-config-rule.ts'
import { bucket, judge, judgedAccount, putRule, record, rule } from '../compliance/testing.ts'
import type { ConfigContext } from '../operation.ts'
import { caller, testContext } from '../testing.ts'
import { deleteConfigRule } from './delete-config-rule.ts'
import { deleteEvaluationResults } from './delete-evaluation-results.ts'
import { describeConfigRules } from './describe-config-rules.ts'
import { startConfigRulesEvaluation } from './start-config-rules-evaluation.ts'

const db = await testDatabase()
const remove = caller('DeleteConfigRule', deleteConfigRule)
const removeResults = caller('DeleteEvaluationResults', deleteEvaluationResults)
const start = caller('StartConfigRulesEvaluation', startConfigRulesEvaluation)
const describe = caller('DescribeConfigRules', describeConfigRules)
const details = caller('GetComplianceDetailsByConfigRule', getComplianceDetailsByConfigRule)

/** An account with a judged rule `r` and two buckets. */
async function judged(overrides = {}) {
  const context = await judgedAccount(db, overrides)
  await record(context(), [bucket('a', 'Off'), bucket('b', 'Enabled')])
  await putRule({ ...rule('r'), Tags: [{ Key: 'a', Value: 'b' }] }, context())
  await judge(db)
  return context
}
const state = async (of: ConfigContext) => (await describe({}, of)).ConfigRules!.map((r) => r.ConfigRuleState)
const results = async (of: ConfigContext) =>
  (await details({ ConfigRuleName: 'r' }, of)).EvaluationResults!.map((r) => r.ComplianceType)
const count = async (table: string, { caller: { accountId } }: ConfigContext) =>
  (await db.query<{ n: number }>(`select count(*) as n from ${table} where account_id = $1`, [accountId])).rows[0]!.n
const inUse = (doing: string) => ({
  code: 'ResourceInUseException',
  message: `The rule r is currently being ${doing}. Please retry after some time.`,
})
const NONE = {
  code: 'NoSuchConfigRuleException',
  message: "The ConfigRule 'r' provided in the request is invalid. Please check the configRule name",
}

test('a rule that is deleted is in use until its results are gone; its verdicts end, and its name is free', async () => {
  const context = await judged()
  await remove({ ConfigRuleName: 'r' }, context())
  assert.deepEqual(await state(context()), ['DELETING'])
  await assert.rejects(remove({ ConfigRuleName: 'r' }, context()), inUse('deleted'))
  await assert.rejects(removeResults({ ConfigRuleName: 'r' }, context()), inUse('deleted'))
  await assert.rejects(start({ ConfigRuleNames: ['r'] }, context()), inUse('deleted'))
  await assert.rejects(putRule(rule('r'), context()), inUse('deleted'))
  await record(context(), [bucket('a', 'Enabled')])
  await judge(db)
  assert.deepEqual(await state(context()), [])
  await assert.rejects(details({ ConfigRuleName: 'r' }, context()), NONE)
  await assert.rejects(remove({ ConfigRuleName: 'r' }, context()), NONE)
  for (const table of ['rule_due', 'resource_tag']) assert.equal(await count(table, context()), 0, table)
  const { rows } = await db.query(
    'select resource_id, to_time is null as open from verdict where account_id = $1 order by 1',
    [context().caller.accountId],
  )
  assert.deepEqual(rows, [
    { resource_id: 'a', open: false },
    { resource_id: 'b', open: false },
  ])
  assert.equal(await count('deleted_rule', context()), 1)
  await putRule(rule('r'), context())
  await judge(db)
  assert.deepEqual(await results(context()), ['COMPLIANT', 'COMPLIANT'])
})

test('many results end in batches', async () => {
  const context = await judgedAccount(db)
  await record(
    context(),
    Array.from({ length: 1100 }, (_, i) => bucket(`bucket-${i}`, 'Off')),
  )
  await putRule(rule('r'), context())
  await judge(db)
  await remove({ ConfigRuleName: 'r' }, context())
  await judge(db)
  assert.deepEqual([await state(context()), await count('verdict', context())], [[], 1100])
})

test('a worker that stops while it deletes leaves the rest to the next', async () => {
  const context = await judged()
  await remove({ ConfigRuleName: 'r' }, context())
  const stopped = new AbortController()
  stopped.abort()
  await judge(db, { signal: stopped.signal, worker: 'stopped' })
  assert.deepEqual(await state(context()), ['DELETING'])
  await judge(db)
  assert.deepEqual(await state(context()), [])
})

test('a rule of a pack is not deleted by the account', async () => {
  const context = await judged()
  await db.query('update config_rule set created_by = $2 where account_id = $1', [
    context().caller.accountId,
    'config-conforms.amazonaws.com',
  ])
  await assert.rejects(remove({ ConfigRuleName: 'r' }, context()), {
    code: 'AccessDeniedException',
    message: 'An AWS service owns ServiceLinkedConfigRule. You do not have permissions to take action on this rule.',
  })
})

test('results that are deleted come back with the next evaluation', async () => {
  const context = await judged()
  assert.deepEqual(await results(context()), ['NON_COMPLIANT', 'COMPLIANT'])
  await removeResults({ ConfigRuleName: 'r' }, context())
  assert.deepEqual(await state(context()), ['DELETING_RESULTS'])
  await assert.rejects(removeResults({ ConfigRuleName: 'r' }, context()), inUse('deleted'))
  await judge(db)
  assert.deepEqual([await state(context()), await results(context())], [['ACTIVE'], []])
  await removeResults({ ConfigRuleName: 'r' }, context())
  assert.deepEqual(await state(context()), ['ACTIVE'])
  await start({ ConfigRuleNames: ['r'] }, context())
  await judge(db)
  assert.deepEqual(await results(context()), ['NON_COMPLIANT', 'COMPLIANT'])
})

test('an evaluation that was asked for is not asked for twice, and ends', async () => {
  const context = await judged()
  await start({ ConfigRuleNames: ['r', 'r'] }, context())
  assert.deepEqual(await state(context()), ['EVALUATING'])
  const refused = { code: 'LimitExceededException', message: inUse('evaluated').message }
  await assert.rejects(start({ ConfigRuleNames: ['r'] }, context()), refused)
  await judge(db)
  assert.deepEqual(await state(context()), ['ACTIVE'])
  await start({ ConfigRuleNames: ['r'] }, context())
})

test('with AWS’s limits a rule is asked once a minute', async () => {
  const context = await judged({ limits: 'aws' })
  await start({ ConfigRuleNames: ['r'] }, context())
  await judge(db)
  await assert.rejects(start({ ConfigRuleNames: ['r'] }, context()), { code: 'LimitExceededException' })
  await start(
    { ConfigRuleNames: ['r'] },
    testContext(db, { ...context(), accountId: context().caller.accountId, now: new Date('2026-03-02T00:00:00Z') }),
  )
})

for (const [name, call] of [
  ['DeleteConfigRule', (of: ConfigContext) => remove({ ConfigRuleName: 'r' }, of)],
  ['DeleteEvaluationResults', (of: ConfigContext) => removeResults({ ConfigRuleName: 'r' }, of)],
  ['StartConfigRulesEvaluation', (of: ConfigContext) => start({ ConfigRuleNames: ['r'] }, of)],
] as const) {
  test(`${name} of an unknown rule, or another account's`, async () => {
    await assert.rejects(call(testContext(db, { accountId: '999999999999' })), NONE)
  })
}

test('no rule at all is asked for', async () => {
  await assert.rejects(start({}, testContext(db)), { code: 'InvalidParameterValueException' })
})
