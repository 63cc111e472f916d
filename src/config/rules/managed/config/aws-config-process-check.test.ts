import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../../store/testing.ts'
import { describeComplianceByConfigRule } from '../../../compliance/describe-compliance-by-config-rule.ts'
import { judge, judgedAccount, putRule, rule } from '../../../compliance/testing.ts'
import { caller } from '../../../testing.ts'
import { putExternalEvaluation } from '../../put-external-evaluation.ts'
import { awsConfigProcessCheck } from './aws-config-process-check.ts'

const compliance = caller('DescribeComplianceByConfigRule', describeComplianceByConfigRule)
const put = caller('PutExternalEvaluation', putExternalEvaluation)

test('a process check is never evaluated: it has no verdict until one is put, and keeps that', async () => {
  const db = await testDatabase()
  const context = await judgedAccount(db)
  const { accountId } = context().caller
  const said = async () => {
    // Neither a connection nor a fact is asked for.
    await judge(db, { connect: () => assert.fail('the account is connected') })
    const { ComplianceByConfigRules } = await compliance({ ConfigRuleNames: ['check'] }, context())
    return ComplianceByConfigRules![0]!.Compliance!.ComplianceType
  }
  await putRule(
    rule('check', { Source: { Owner: 'AWS', SourceIdentifier: awsConfigProcessCheck.identifier } }),
    context(),
  )
  assert.equal(await said(), 'INSUFFICIENT_DATA')
  const ExternalEvaluation = {
    ComplianceResourceType: awsConfigProcessCheck.resourceTypes[0]!,
    ComplianceResourceId: accountId,
    ComplianceType: 'NON_COMPLIANT' as const,
    OrderingTimestamp: new Date('2026-02-02T00:00:00.000Z'),
  }
  await put({ ConfigRuleName: 'check', ExternalEvaluation }, context())
  assert.equal(await said(), 'NON_COMPLIANT')
})
