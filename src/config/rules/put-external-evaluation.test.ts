import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ExternalEvaluation } from '../../model/config.gen.ts'
import { testDatabase } from '../../store/testing.ts'
import { describeComplianceByConfigRule } from '../compliance/describe-compliance-by-config-rule.ts'
import { getComplianceDetailsByConfigRule } from '../compliance/get-compliance-details-by-config-rule.ts'
import { judgedAccount, putRule, rule } from '../compliance/testing.ts'
import { caller } from '../testing.ts'
import { putExternalEvaluation } from './put-external-evaluation.ts'

const db = await testDatabase()
const put = caller('PutExternalEvaluation', putExternalEvaluation)
const details = caller('GetComplianceDetailsByConfigRule', getComplianceDetailsByConfigRule)
const compliance = caller('DescribeComplianceByConfigRule', describeComplianceByConfigRule)
const context = await judgedAccount(db)
const { accountId } = context().caller
await putRule(rule('check', { Source: { Owner: 'AWS', SourceIdentifier: 'AWS_CONFIG_PROCESS_CHECK' } }), context())
await putRule(rule('other'), context())

const evaluation = (over: Partial<ExternalEvaluation> = {}): ExternalEvaluation => ({
  ComplianceResourceType: 'AWS::::Account',
  ComplianceResourceId: accountId,
  ComplianceType: 'COMPLIANT',
  OrderingTimestamp: new Date('2026-02-02T00:00:00.000Z'),
  ...over,
})
const say = (over?: Partial<ExternalEvaluation>, ConfigRuleName = 'check') =>
  put({ ConfigRuleName, ExternalEvaluation: evaluation(over) }, context())
const said = async () =>
  (await details({ ConfigRuleName: 'check' }, context())).EvaluationResults!.map((r) => [
    r.EvaluationResultIdentifier!.EvaluationResultQualifier!.ResourceId,
    r.ComplianceType,
    r.EvaluationResultIdentifier!.OrderingTimestamp!.toISOString().slice(0, 10),
    r.Annotation,
  ])

test('a process check is what was said of it last, by the order of what was said', async () => {
  const overall = async () =>
    (await compliance({ ConfigRuleNames: ['check'] }, context())).ComplianceByConfigRules![0]!.Compliance!
      .ComplianceType
  assert.equal(await overall(), 'INSUFFICIENT_DATA')
  await say()
  assert.deepEqual(await said(), [[accountId, 'COMPLIANT', '2026-02-02', undefined]])
  assert.equal(await overall(), 'COMPLIANT')
  await say({ OrderingTimestamp: new Date('2026-02-05T00:00:00Z') })
  assert.deepEqual(await said(), [[accountId, 'COMPLIANT', '2026-02-05', undefined]])
  await say({ ComplianceType: 'NON_COMPLIANT', OrderingTimestamp: new Date('2026-02-04T00:00:00Z') })
  assert.deepEqual(await said(), [[accountId, 'COMPLIANT', '2026-02-05', undefined]])
  await say({
    ComplianceType: 'NON_COMPLIANT',
    Annotation: 'not done',
    OrderingTimestamp: new Date('2026-02-06T00:00:00Z'),
  })
  assert.deepEqual(await said(), [[accountId, 'NON_COMPLIANT', '2026-02-06', 'not done']])
  assert.equal(await overall(), 'NON_COMPLIANT')
})

for (const [name, over, ruleName, code] of [
  ['another rule', {}, 'other', 'NoSuchConfigRuleException'],
  ['an unknown rule', {}, 'x', 'NoSuchConfigRuleException'],
  ['another type', { ComplianceResourceType: 'AWS::S3::Bucket' }, 'check', 'InvalidParameterValueException'],
  ['another account', { ComplianceResourceId: '123456789012' }, 'check', 'InvalidParameterValueException'],
  ['no data', { ComplianceType: 'INSUFFICIENT_DATA' }, 'check', 'InvalidParameterValueException'],
] as const) {
  test(`refused: ${name}`, async () => {
    const before = await said()
    await assert.rejects(say(over as Partial<ExternalEvaluation>, ruleName), { code })
    assert.deepEqual(await said(), before)
  })
}
