import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConfigurationItem } from '../../model/config.gen.ts'
import { testDatabase } from '../../store/testing.ts'
import { getResourceConfigHistory } from '../items/get-resource-config-history.ts'
import { RESOURCE_COMPLIANCE } from '../items/own-types.ts'
import type { ConfigContext } from '../operation.ts'
import { put as putRecorder, ROLE, runRecorder } from '../recorder/testing.ts'
import { deleteConfigRule } from '../rules/delete-config-rule.ts'
import { caller } from '../testing.ts'
import {
  BUCKET,
  bucket,
  judge,
  judgedAccount,
  putRule,
  record,
  recordChanges,
  recordDeleted,
  rule,
  workerContext,
} from './testing.ts'

const db = await testDatabase()
const historyOf = caller('GetResourceConfigHistory', getResourceConfigHistory)
const deleteRule = caller('DeleteConfigRule', deleteConfigRule)

async function recordedAccount(): Promise<() => ConfigContext> {
  const context = await judgedAccount(db)
  await runRecorder(context())
  return context
}

/** What the workers do, and then the items of what a bucket's rules say of it, the oldest first. */
async function history(context: () => ConfigContext, name: string): Promise<ConfigurationItem[]> {
  await judge(db)
  await recordChanges(workerContext(db))
  const key = { resourceType: RESOURCE_COMPLIANCE, resourceId: `${BUCKET}/${name}` } as const
  try {
    return (await historyOf({ ...key, chronologicalOrder: 'Forward' }, context())).configurationItems!
  } catch (error) {
    if ((error as { code?: string }).code === 'ResourceNotDiscoveredException') return []
    throw error
  }
}

const said = (item: ConfigurationItem) => {
  const { complianceType, configRuleList = [] } = JSON.parse(item.configuration ?? '{}')
  const rules = configRuleList.map((r: Record<string, string>) => `${r.configRuleName} ${r.complianceType}`)
  return [item.configurationItemStatus, complianceType, ...rules]
}

test('what rules say of a resource becomes items when it changes', async () => {
  const context = await recordedAccount()
  await putRule(rule('versioned'), context())
  await record(context(), [bucket('a', 'Off')])
  const [first, ...more] = await history(context, 'a')
  assert.deepEqual(more, [])
  const { accountId } = context().caller
  const { configRuleList, ...configuration } = JSON.parse(first!.configuration!)
  assert.deepEqual(configuration, {
    complianceType: 'NON_COMPLIANT',
    targetResourceId: 'a',
    targetResourceType: BUCKET,
  })
  assert.equal(configRuleList.length, 1)
  assert.match(configRuleList[0].configRuleId, /^config-rule-\w{6}$/)
  assert.deepEqual(configRuleList[0], {
    configRuleArn: `arn:aws:config:us-east-1:${accountId}:config-rule/${configRuleList[0].configRuleId}`,
    configRuleId: configRuleList[0].configRuleId,
    configRuleName: 'versioned',
    complianceType: 'NON_COMPLIANT',
  })
  assert.deepEqual(first!.relationships, [
    { resourceType: BUCKET, resourceId: 'a', relationshipName: 'Is associated with ' },
  ])
  assert.equal(first!.configurationItemStatus, 'ResourceDiscovered')

  await putRule(rule('also'), context())
  await record(context(), [bucket('a', 'Enabled')])
  await history(context, 'a')
  await deleteRule({ ConfigRuleName: 'also' }, context())
  await history(context, 'a')
  await recordDeleted(context(), ['a'])
  const told = (await history(context, 'a')).map(said)
  // Which of the two rules judges the changed bucket first is the workers' affair.
  assert.deepEqual(told.at(0), ['ResourceDiscovered', 'NON_COMPLIANT', 'versioned NON_COMPLIANT'])
  assert.deepEqual(told.slice(-3), [
    ['OK', 'COMPLIANT', 'also COMPLIANT', 'versioned COMPLIANT'],
    ['OK', 'COMPLIANT', 'versioned COMPLIANT'],
    ['ResourceDeleted', undefined],
  ])
})

test('a resource that no rule applies to has none', async () => {
  const context = await recordedAccount()
  await putRule(rule('elsewhere', { Scope: { TagKey: 'judged' } }), context())
  await record(context(), [bucket('untagged', 'Off'), bucket('tagged', 'Off', { judged: 'yes' })])
  assert.deepEqual(await history(context, 'untagged'), [])
  assert.equal((await history(context, 'tagged')).length, 1)
})

test('nothing is recorded unless the type is', async () => {
  const context = await recordedAccount()
  const only = (resourceTypes: string[]) =>
    putRecorder(
      { ConfigurationRecorder: { roleARN: ROLE, recordingGroup: { resourceTypes: resourceTypes as never[] } } },
      context(),
    )
  await only([BUCKET])
  await putRule(rule('versioned'), context())
  await record(context(), [bucket('a', 'Off')])
  assert.deepEqual(await history(context, 'a'), [])
  await only([BUCKET, RESOURCE_COMPLIANCE])
  assert.deepEqual(await history(context, 'a'), [])
  await record(context(), [bucket('a', 'Enabled')])
  assert.deepEqual((await history(context, 'a')).map(said), [
    ['ResourceDiscovered', 'COMPLIANT', 'versioned COMPLIANT'],
  ])
})

test('a worker that dies half-way is followed by one that writes the rest, and nothing twice', async () => {
  const context = await recordedAccount()
  await putRule(rule('versioned'), context())
  await record(
    context(),
    ['a', 'b', 'c'].map((name) => bucket(name, 'Off')),
  )
  await judge(db)
  await recordChanges(workerContext(db))
  // As if the position had not been written.
  await db.query(`update outbox_consumer set transaction_id = '0', id = 0 where kind = 'compliance_change'`)
  for (const name of ['a', 'b', 'c']) assert.equal((await history(context, name)).length, 1, name)
})
