import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TrailEvent } from '../../cloud/trail.ts'
import type { Json } from '../../lib/json.ts'
import { testDatabase } from '../../store/testing.ts'
import { storeEvents } from '../items/store-events.ts'
import { besideCaller } from '../items/testing.ts'
import type { Version } from '../items/version.ts'
import { putExternalEvaluation } from '../rules/put-external-evaluation.ts'
import { caller, testContext } from '../testing.ts'
import { explainVerdict } from './explain-verdict.ts'
import { BUCKET, bucket, judge, judgedAccount, putRule, record, recordDeleted, rule } from './testing.ts'
import { valueAt } from './value-at.ts'

interface Explained {
  readonly compliance: string
  readonly annotation?: string
  readonly since: string
  readonly item?: Version
  readonly fields: readonly { path: string; value?: Json; version: number }[]
  readonly versions: readonly Version[]
  readonly cut: boolean
}

const db = await testDatabase()
const explain = besideCaller<Explained>(explainVerdict)
const external = caller('PutExternalEvaluation', putExternalEvaluation)
const STATUS = 'supplementaryConfiguration.BucketVersioningConfiguration'

test('a verdict is told with the fields that made it, since which version they are so, and by whom', async () => {
  const context = await judgedAccount(db)
  const of = context().caller
  await putRule(rule('versioned'), context())
  await record(context(), [bucket('data', 'Enabled')])
  await judge(db)
  const broke = context()
  await storeEvents(db, of.accountId, [
    {
      awsRegion: of.region,
      eventID: 'event-1',
      eventTime: broke.now.toISOString(),
      eventSource: 's3.amazonaws.com',
      eventName: 'PutBucketVersioning',
      userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::123456789012:user/ada' },
    } as TrailEvent,
  ])
  await record(broke, [bucket('data', 'Suspended')], ['event-1'])
  await judge(db)
  const since = context().now
  // Changes of what the rule does not look at.
  await record(context(), [bucket('data', 'Suspended', { team: 'blue' })])
  await record(context(), [bucket('data', 'Suspended', { team: 'red' })])
  await judge(db)

  const told = await explain({ ruleName: 'versioned', resourceType: BUCKET, resourceId: 'data' }, context())
  assert.deepEqual([told.compliance, told.annotation], ['NON_COMPLIANT', 'Versioning is not enabled.'])
  assert.ok(new Date(told.since) > broke.now && new Date(told.since) < since)
  assert.deepEqual(told.fields, [{ path: `${STATUS}.status`, value: 'Suspended', version: 0 }])
  assert.equal(told.versions.length, 1)
  assert.equal(told.versions[0]!.configurationItemCaptureTime, broke.now.toISOString())
  assert.deepEqual(
    told.versions[0]!.events.map((event) => [event.eventName, event.principalArn]),
    [['PutBucketVersioning', 'arn:aws:iam::123456789012:user/ada']],
  )
  // The item is the present one, of which the rule says the same.
  assert.ok(new Date(told.item!.configurationItemCaptureTime) > since)
  assert.equal(told.cut, false)
})

test('what is absent, tags and names are fields too', async () => {
  const context = await judgedAccount(db)
  await putRule(
    rule('tagged', {
      Source: { Owner: 'AWS', SourceIdentifier: 'S3_BUCKET_VERSIONING_ENABLED' },
      InputParameters: '{"isMfaDeleteEnabled":"true"}',
    }),
    context(),
  )
  await record(context(), [bucket('data', 'Off')])
  await record(context(), [bucket('data', 'Enabled')])
  await judge(db)
  const told = await explain({ ruleName: 'tagged', resourceType: BUCKET, resourceId: 'data' }, context())
  assert.equal(told.compliance, 'NON_COMPLIANT')
  assert.deepEqual(told.fields, [
    { path: `${STATUS}.status`, value: 'Enabled', version: 0 },
    { path: `${STATUS}.isMfaDeleteEnabled`, version: 1 },
  ])
  assert.equal(told.versions.length, 2)
})

test('a resource that came back is told of since then', async () => {
  const context = await judgedAccount(db)
  await putRule(rule('versioned'), context())
  await record(context(), [bucket('data', 'Off')])
  await recordDeleted(context(), ['data'])
  const back = context()
  await record(back, [bucket('data', 'Off')])
  await judge(db)
  const told = await explain({ ruleName: 'versioned', resourceType: BUCKET, resourceId: 'data' }, context())
  assert.deepEqual(
    told.versions.map((version) => version.configurationItemCaptureTime),
    [back.now.toISOString()],
  )
})

test('while a change waits to be judged, the verdict is told of the version that was', async () => {
  const context = await judgedAccount(db)
  await putRule(rule('versioned'), context())
  const first = context()
  await record(first, [bucket('data', 'Off')])
  await judge(db)
  await record(context(), [bucket('data', 'Enabled')])
  const told = await explain({ ruleName: 'versioned', resourceType: BUCKET, resourceId: 'data' }, context())
  assert.equal(told.compliance, 'NON_COMPLIANT')
  assert.equal(told.item!.configurationItemCaptureTime, first.now.toISOString())
  assert.deepEqual(told.fields[0], { path: `${STATUS}.status`, value: 'Off', version: 0 })
})

test('what was said of an account has no fields', async () => {
  const context = await judgedAccount(db)
  const { accountId } = context().caller
  await putRule(rule('check', { Source: { Owner: 'AWS', SourceIdentifier: 'AWS_CONFIG_PROCESS_CHECK' } }), context())
  const asked = { ruleName: 'check', resourceType: 'AWS::::Account', resourceId: accountId }
  await assert.rejects(explain(asked, context()), { code: 'ResourceNotFoundException' })
  await external(
    {
      ConfigRuleName: 'check',
      ExternalEvaluation: {
        ComplianceResourceType: 'AWS::::Account',
        ComplianceResourceId: accountId,
        ComplianceType: 'COMPLIANT',
        OrderingTimestamp: new Date('2026-02-01T00:00:00Z'),
      },
    },
    context(),
  )
  const { compliance, item, fields, versions } = await explain(asked, context())
  assert.deepEqual([compliance, item, fields, versions], ['COMPLIANT', undefined, [], []])
})

test('an unknown rule is not explained', async () => {
  const asked = { ruleName: 'x', resourceType: BUCKET, resourceId: 'data' }
  await assert.rejects(explain(asked, testContext(db)), {
    code: 'ResourceNotFoundException',
    message: 'There is no rule x',
  })
})

for (const [path, expected] of [
  ['a.b', 1],
  ['a.b.c', undefined],
  ['a.list[1].x', 2],
  ['a.list[9].x', undefined],
  ['a.list', [{ x: 1 }, { x: 2 }]],
  ['dotted.key.deep', 3],
  ['none', undefined],
  ['nothing', undefined],
  ['constructor', undefined],
  ['nested[0][1]', 5],
] as const) {
  test(`the value at ${path}`, () => {
    const value = {
      a: { b: 1, list: [{ x: 1 }, { x: 2 }] },
      'dotted.key': { deep: 3 },
      nothing: null,
      nested: [[4, 5]],
    }
    assert.deepEqual(valueAt(value, path), expected)
  })
}
