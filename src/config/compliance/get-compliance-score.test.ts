import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../store/testing.ts'
import { besideCaller } from '../items/testing.ts'
import { deleteConfigRule } from '../rules/delete-config-rule.ts'
import { caller, testContext } from '../testing.ts'
import { getComplianceScore } from './get-compliance-score.ts'
import { bucket, judge, judgedAccount, later, putRule, record, rule } from './testing.ts'

interface Score {
  readonly at: string
  readonly score?: number
  readonly compliant: number
  readonly nonCompliant: number
  readonly rules: readonly { ruleName: string; score?: number; reason?: string; deleted?: true }[]
}

const db = await testDatabase()
const score = besideCaller<Score>(getComplianceScore)
const remove = caller('DeleteConfigRule', deleteConfigRule)
const source = (SourceIdentifier: string) => ({ Source: { Owner: 'AWS' as const, SourceIdentifier } })
const shown = ({ score: whole, rules }: Score): Record<string, unknown> => ({
  whole,
  ...Object.fromEntries(rules.map((r) => [r.ruleName, r.score ?? r.reason ?? 'nothing'])),
})

test('the score is what complies of what complies or not, by rule and as a whole, at each time', async () => {
  const context = await judgedAccount(db)
  const before = later()
  await putRule(rule('all'), context())
  await putRule(
    rule('one', { Scope: { ComplianceResourceTypes: ['AWS::S3::Bucket'], ComplianceResourceId: 'a' } }),
    context(),
  )
  await record(context(), [bucket('a', 'Off'), bucket('b', 'Enabled'), bucket('c', 'Enabled')])
  await judge(db)
  const broken = later()
  await record(context(), [bucket('a', 'Enabled')])
  await judge(db)
  const mended = later()
  await remove({ ConfigRuleName: 'one' }, context())
  await judge(db)

  const at = async (time?: Date) => shown(await score(time === undefined ? {} : { at: time.toISOString() }, context()))
  assert.deepEqual(await at(before), { whole: undefined })
  assert.deepEqual(await at(broken), { whole: 50, all: 66.67, one: 0 })
  assert.deepEqual(await at(mended), { whole: 100, all: 100, one: 100 })
  assert.deepEqual(await at(), { whole: 100, all: 100 })
  const { rules, ...whole } = await score({ at: broken.toISOString() }, context())
  assert.deepEqual(whole, {
    at: broken.toISOString(),
    score: 50,
    compliant: 2,
    nonCompliant: 2,
    notApplicable: 0,
    insufficientData: 0,
    truncated: false,
  })
  const { ruleId, ...one } = rules[1] as (typeof rules)[number] & { ruleId: string }
  assert.match(ruleId, /^config-rule-/)
  assert.deepEqual(one, {
    ruleName: 'one',
    sourceIdentifier: 'S3_BUCKET_VERSIONING_ENABLED',
    score: 0,
    compliant: 0,
    nonCompliant: 1,
    notApplicable: 0,
    insufficientData: 0,
    deleted: true,
  })
})

test('a rule that judged nothing says why', async () => {
  const context = await judgedAccount(db)
  const running = 'update configuration_recorder set recording = true, recording_group = $2 where account_id = $1'
  await db.query(running, [
    context().caller.accountId,
    JSON.stringify({
      recordingStrategy: { useOnly: 'INCLUSION_BY_RESOURCE_TYPES' },
      resourceTypes: ['AWS::S3::Bucket'],
    }),
  ])
  await record(context(), [
    { ...bucket('odd', 'Off'), supplementaryConfiguration: { BucketVersioningConfiguration: 7 } },
  ])
  await putRule(rule('empty', { Scope: { TagKey: 'none' } }), context())
  await putRule(rule('external', source('AWS_CONFIG_PROCESS_CHECK')), context())
  await putRule(rule('fact', source('ROOT_ACCOUNT_MFA_ENABLED')), context())
  await putRule(rule('odd'), context())
  await putRule(rule('unrecorded', source('EC2_INSTANCE_DETAILED_MONITORING_ENABLED')), context())
  const evaluating = shown(await score({}, context()))
  assert.deepEqual([evaluating.whole, evaluating.odd, evaluating.fact], [undefined, 'evaluating', 'evaluating'])
  await judge(db)
  await db.query(
    `update config_rule set input_parameters = '{"isMfaDeleteEnabled":"x"}' where account_id = $1 and name = 'empty'`,
    [context().caller.accountId],
  )
  assert.deepEqual(shown(await score({}, context())), {
    whole: undefined,
    empty: 'nothing_in_scope',
    external: 'awaiting_external_evaluation',
    fact: 'fact_unreadable',
    odd: 'unreadable',
    unrecorded: 'type_not_recorded',
  })
  await record(context(), [bucket('b', 'Off')])
  await judge(db)
  assert.equal(shown(await score({}, context())).empty, 'error')
})

test('another account has no score', async () => {
  assert.deepEqual(shown(await score({}, testContext(db, { accountId: '999999999999' }))), { whole: undefined })
})
