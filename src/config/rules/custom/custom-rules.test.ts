/**
 * Functions and policies of rules, from the change to the verdict, with a runner that stands for the function: over 300 lines because each
 * test is one whole way through.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { pino } from 'pino'
import type { FunctionOutcome } from '../../../cloud/functions/outcome.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { pageTokens } from '../../../lib/page-token.ts'
import type { ConfigRule, Evaluation } from '../../../model/config.gen.ts'
import { testDatabase } from '../../../store/testing.ts'
import { getComplianceDetailsByConfigRule } from '../../compliance/get-compliance-details-by-config-rule.ts'
import {
  BUCKET,
  bucket,
  judge,
  judgedAccount,
  later,
  putRule,
  record,
  recordDeleted,
  rule,
} from '../../compliance/testing.ts'
import type { ConfigContext } from '../../operation.ts'
import { caller } from '../../testing.ts'
import { deleteConfigRule } from '../delete-config-rule.ts'
import { describeConfigRuleEvaluationStatus } from '../describe-config-rule-evaluation-status.ts'
import { describeConfigRules } from '../describe-config-rules.ts'
import { getCustomRulePolicy } from '../get-custom-rule-policy.ts'
import { putEvaluations } from '../put-evaluations.ts'
import { startConfigRulesEvaluation } from '../start-config-rules-evaluation.ts'
import type { FunctionCall } from './function-runner.ts'
import { invokeDue } from './invoke-due.ts'
import { putFunction } from './local-functions.ts'
import { readLog } from './rule-log.ts'

const db = await testDatabase()
const put = caller('PutEvaluations', putEvaluations)
const details = caller('GetComplianceDetailsByConfigRule', getComplianceDetailsByConfigRule)
const describeStatus = caller('DescribeConfigRuleEvaluationStatus', describeConfigRuleEvaluationStatus)
const describe = caller('DescribeConfigRules', describeConfigRules)
const policyOf = caller('GetCustomRulePolicy', getCustomRulePolicy)
const start = caller('StartConfigRulesEvaluation', startConfigRulesEvaluation)
const remove = caller('DeleteConfigRule', deleteConfigRule)

const tokens = pageTokens(Buffer.alloc(32, 7))
const log = pino({ level: 'silent' })
const signal = new AbortController().signal
const MINUTE = 60_000

type Told = FunctionCall & { readonly message: JsonObject & { configurationItem: JsonObject } }

/** An account with a function `f`, and who stands for it. */
async function account() {
  const context = await judgedAccount(db)
  const { accountId, region } = context().caller
  const of = {
    accountId,
    region,
    name: 'f',
    runtime: 'python3',
    handler: 'f.py:f',
    files: {},
    timeoutSeconds: 3,
    memoryMb: 128,
  } as const
  await putFunction(db, of, later())
  let ahead = 0
  let answer: (told: Told, ctx: ConfigContext) => Promise<Partial<FunctionOutcome>> = async () => ({})
  const told: Told[] = []
  const invoke = () =>
    invokeDue({
      ...{ db, tokens, log, signal, leaseMs: MINUTE, newId: randomUUID },
      clock: () => new Date(later().getTime() + ahead),
      async invoke(call) {
        // What is due in the accounts of other tests.
        if (call.accountId !== accountId)
          return { reached: true, output: '', error: { type: 'Other', message: 'not here' } }
        const now = { ...call, message: JSON.parse(call.event.invokingEvent) }
        told.push(now)
        return { reached: true, output: '', ...(await answer(now, context())) }
      },
    })
  return {
    context,
    accountId,
    arn: `arn:aws:lambda:${region}:${accountId}:function:f`,
    answers(by: typeof answer) {
      answer = by
    },
    passes(ms: number) {
      ahead += ms
    },
    /** Judges what changed and tells the function all that is due. @returns what it was told */
    async tell(): Promise<Told[]> {
      told.splice(0)
      await judge(db)
      while (await invoke());
      return told.filter((t) => t.accountId === accountId)
    },
    async said(name: string) {
      const { EvaluationResults: results } = await details(
        { ConfigRuleName: name, ComplianceTypes: ['COMPLIANT', 'NON_COMPLIANT', 'NOT_APPLICABLE'] },
        context(),
      )
      return Object.fromEntries(
        results!.map((r) => [
          r.EvaluationResultIdentifier!.EvaluationResultQualifier!.ResourceId,
          [r.ComplianceType, r.Annotation],
        ]),
      )
    },
    status: async (name: string) =>
      (await describeStatus({ ConfigRuleNames: [name] }, context())).ConfigRulesEvaluationStatus![0]!,
  }
}

const CHANGES = { EventSource: 'aws.config', MessageType: 'ConfigurationItemChangeNotification' } as const
const TIMES = {
  EventSource: 'aws.config',
  MessageType: 'ScheduledNotification',
  MaximumExecutionFrequency: 'Three_Hours',
} as const

const ofFunction = (
  arn: string,
  details: object[] = [CHANGES],
  over: Partial<ConfigRule> = {},
): Partial<ConfigRule> => ({
  Source: { Owner: 'CUSTOM_LAMBDA', SourceIdentifier: arn, SourceDetails: details as never },
  Scope: { ComplianceResourceTypes: [BUCKET] },
  ...over,
})

const evaluation = ({ message: { configurationItem: item } }: Told, over: Partial<Evaluation> = {}): Evaluation => ({
  ComplianceResourceType: BUCKET,
  ComplianceResourceId: String(item.resourceId),
  ComplianceType: 'COMPLIANT',
  OrderingTimestamp: new Date(String(item.configurationItemCaptureTime)),
  ...over,
})

test('a function is told of what lives, then of each change, in AWS Config’s words', async () => {
  const a = await account()
  await record(a.context(), [bucket('one', 'Off', { team: 'blue' })])
  a.answers(async (told, ctx) => {
    await put({ Evaluations: [evaluation(told)], ResultToken: told.event.resultToken }, ctx)
    return { output: 'printed\n' }
  })
  const InputParameters = '{"n": 1}'
  await putRule(rule('r', ofFunction(a.arn, [CHANGES], { InputParameters })), a.context())
  const [first, ...more] = await a.tell()
  assert.equal(more.length, 0)
  const { ConfigRuleId, ConfigRuleArn } = await a.status('r')
  const { invokingEvent, resultToken, ...event } = first!.event
  assert.deepEqual(event, {
    version: '1.0',
    ruleParameters: InputParameters,
    eventLeftScope: false,
    executionRoleArn: event.executionRoleArn,
    configRuleArn: ConfigRuleArn,
    configRuleName: 'r',
    configRuleId: ConfigRuleId,
    accountId: a.accountId,
  })
  assert.match(event.executionRoleArn!, /^arn:aws:iam::/)
  const { configurationItem, notificationCreationTime, ...message } = first!.message
  assert.deepEqual(message, {
    configurationItemDiff: null,
    messageType: 'ConfigurationItemChangeNotification',
    recordVersion: '1.3',
  })
  assert.ok(!Number.isNaN(Date.parse(String(notificationCreationTime))))
  const { configurationItemCaptureTime, configurationStateId, ...item } = configurationItem
  assert.equal(typeof configurationStateId, 'number')
  assert.deepEqual(item, {
    relatedEvents: [],
    relationships: [],
    configuration: { name: 'one' },
    supplementaryConfiguration: { BucketVersioningConfiguration: { status: 'Off', isMfaDeleteEnabled: null } },
    tags: { team: 'blue' },
    configurationItemVersion: '1.3',
    awsAccountId: a.accountId,
    configurationItemStatus: 'ResourceDiscovered',
    resourceType: BUCKET,
    resourceId: 'one',
    resourceName: null,
    ARN: null,
    awsRegion: 'us-east-1',
    availabilityZone: 'Not Applicable',
    configurationStateMd5Hash: '',
    resourceCreationTime: null,
  })
  assert.deepEqual(await a.said('r'), { one: ['COMPLIANT', undefined] })
  const { LastErrorCode, LastSuccessfulInvocationTime, FirstEvaluationStarted } = await a.status('r')
  assert.deepEqual([LastErrorCode, FirstEvaluationStarted], [undefined, true])
  assert.ok(LastSuccessfulInvocationTime)
  const entries = await readLog(db, { accountId: a.accountId, region: 'us-east-1', ruleId: ConfigRuleId! }, 10)
  assert.deepEqual(
    entries.map(({ resourceId, text }) => [resourceId, text]),
    [['one', 'printed\n']],
  )

  await record(a.context(), [bucket('one', 'Enabled', { team: 'red' })])
  await record(a.context(), [bucket('two', 'Off')])
  const told = await a.tell()
  assert.deepEqual(
    told.map(({ message: { configurationItem: of, configurationItemDiff: diff } }) => [
      of.resourceId,
      of.configurationItemStatus,
      diff,
    ]),
    [
      [
        'one',
        'OK',
        {
          changedProperties: {
            'SupplementaryConfiguration.BucketVersioningConfiguration.Status': {
              previousValue: 'Off',
              updatedValue: 'Enabled',
              changeType: 'UPDATE',
            },
            'Tags.Team': { previousValue: 'blue', updatedValue: 'red', changeType: 'UPDATE' },
          },
          changeType: 'UPDATE',
        },
      ],
      ['two', 'ResourceDiscovered', { changedProperties: {}, changeType: 'CREATE' }],
    ],
  )
  await recordDeleted(a.context(), ['two'])
  const [deleted] = await a.tell()
  const { configurationItem: end, configurationItemDiff: diff } = deleted!.message
  assert.deepEqual(
    [end.configurationItemStatus, end.configuration, (diff as JsonObject).changeType],
    ['ResourceDeleted', null, 'DELETE'],
  )
  // What it says of what is gone is taken and forgotten.
  assert.deepEqual(Object.keys(await a.said('r')), ['one'])
})

test('a function at times is told that its time has come; when it is asked, all is told anew', async () => {
  const a = await account()
  await record(a.context(), [bucket('one', 'Off')])
  a.answers(async (told, ctx) => {
    await put({ Evaluations: [], ResultToken: told.event.resultToken }, ctx)
    return {}
  })
  await putRule(rule('r', ofFunction(a.arn, [CHANGES, TIMES])), a.context())
  const types = (told: readonly Told[]) => told.map(({ message }) => message.messageType).sort()
  const both = ['ConfigurationItemChangeNotification', 'ScheduledNotification']
  const first = await a.tell()
  assert.deepEqual(types(first), both)
  const { notificationCreationTime: _, ...message } = first.find(
    (t) => t.message.messageType === 'ScheduledNotification',
  )!.message
  assert.deepEqual(message, {
    awsAccountId: a.accountId,
    messageType: 'ScheduledNotification',
    recordVersion: '1.0',
  } as unknown)
  assert.deepEqual(types(await a.tell()), [])
  await db.query("update rule_due set due_at = '2026-01-01' where account_id = $1", [a.accountId])
  assert.deepEqual(types(await a.tell()), ['ScheduledNotification'])
  await start({ ConfigRuleNames: ['r'] }, a.context())
  assert.deepEqual(types(await a.tell()), both)
})

test('a resource that leaves the scope is told of once more, then not', async () => {
  const a = await account()
  await record(a.context(), [bucket('one', 'Off', { team: 'blue' }), bucket('two', 'Off')])
  a.answers(async (told, ctx) => {
    const ComplianceType = told.event.eventLeftScope ? 'NOT_APPLICABLE' : 'NON_COMPLIANT'
    await put({ Evaluations: [evaluation(told, { ComplianceType })], ResultToken: told.event.resultToken }, ctx)
    return {}
  })
  await putRule(rule('r', ofFunction(a.arn, [CHANGES], { Scope: { TagKey: 'team' } })), a.context())
  const ids = (told: readonly Told[]) =>
    told.map((t) => [t.message.configurationItem.resourceId, t.event.eventLeftScope])
  assert.deepEqual(ids(await a.tell()), [['one', false]])
  await record(a.context(), [bucket('one', 'Off')])
  assert.deepEqual(ids(await a.tell()), [['one', true]])
  assert.deepEqual(await a.said('r'), { one: ['NOT_APPLICABLE', undefined] })
  await record(a.context(), [bucket('one', 'Enabled')])
  assert.deepEqual(ids(await a.tell()), [])
})

test('an item too large for a message is told of without what it holds, to who wants that', async () => {
  const a = await account()
  const large = { ...bucket('large', 'Off'), configuration: { text: 'x'.repeat(300_000) } }
  await record(a.context(), [large])
  await putRule(rule('small', ofFunction(a.arn)), a.context())
  assert.deepEqual(await a.tell(), [])
  const { LastErrorCode, LastErrorMessage } = await a.status('small')
  assert.equal(LastErrorCode, 'OversizedConfigurationItem')
  assert.match(LastErrorMessage!, /large is larger than 256 KB/)
  await remove({ ConfigRuleName: 'small' }, a.context())
  const OVERSIZED = { ...CHANGES, MessageType: 'OversizedConfigurationItemChangeNotification' }
  await putRule(rule('both', ofFunction(a.arn, [CHANGES, OVERSIZED])), a.context())
  const [told] = await a.tell()
  const { configurationItemSummary, messageType } = told!.message as JsonObject
  assert.equal(messageType, 'OversizedConfigurationItemChangeNotification')
  assert.partialDeepStrictEqual(configurationItemSummary, {
    changeType: 'CREATE',
    resourceId: 'large',
    awsAccountId: a.accountId,
  })
})

test('a function that fails is told again twice, a little later; its error stands until all is well', async () => {
  const a = await account()
  await record(a.context(), [bucket('one', 'Off'), bucket('two', 'Off')])
  const error = { type: 'KeyError', message: "'x'", file: 'f.py', line: 3, source: "  event['x']" }
  let broken = true
  a.answers(async (told, ctx) => {
    if (broken && told.message.configurationItem.resourceId === 'one') return { error }
    await put({ Evaluations: [evaluation(told)], ResultToken: told.event.resultToken }, ctx)
    return {}
  })
  await putRule(rule('r', ofFunction(a.arn)), a.context())
  const ids = (told: readonly Told[]) => told.map((t) => t.message.configurationItem.resourceId).sort()
  assert.deepEqual(ids(await a.tell()), ['one', 'two'])
  const { LastErrorCode, LastErrorMessage, LastFailedEvaluationTime } = await a.status('r')
  assert.deepEqual([LastErrorCode, LastErrorMessage], ['KeyError', "'x' (f.py, line 3: event['x'])"])
  assert.ok(LastFailedEvaluationTime)
  assert.deepEqual(ids(await a.tell()), [])
  for (const wait of [1, 2]) {
    a.passes(wait * MINUTE + 1000)
    assert.deepEqual(ids(await a.tell()), ['one'])
  }
  a.passes(60 * MINUTE)
  assert.deepEqual(ids(await a.tell()), [])
  assert.equal((await a.status('r')).LastErrorCode, 'KeyError')
  broken = false
  await record(a.context(), [bucket('one', 'Enabled')])
  assert.deepEqual(ids(await a.tell()), ['one'])
  assert.equal((await a.status('r')).LastErrorCode, undefined)
})

test('a function that cannot be reached has not been invoked; one that puts nothing is told so', async () => {
  const a = await account()
  await record(a.context(), [bucket('one', 'Off')])
  a.answers(async () => ({ reached: false, error: { type: 'FunctionNotInvoked', message: 'no' } }))
  await putRule(rule('r', ofFunction(a.arn)), a.context())
  await a.tell()
  const { LastFailedInvocationTime, LastSuccessfulInvocationTime } = await a.status('r')
  assert.deepEqual([LastFailedInvocationTime === undefined, LastSuccessfulInvocationTime], [false, undefined])
  a.answers(async () => ({ returned: 'COMPLIANT' }))
  await putRule(rule('s', ofFunction(a.arn)), a.context())
  await a.tell()
  const { LastErrorCode, LastErrorMessage } = await a.status('s')
  assert.equal(LastErrorCode, 'EvaluationsMissing')
  assert.match(LastErrorMessage!, /the verdict was returned \("COMPLIANT"\)/)
})

test('a worker that dies while a function runs leaves the invocation due', async () => {
  const a = await account()
  await record(a.context(), [bucket('one', 'Off')])
  await putRule(rule('r', ofFunction(a.arn)), a.context())
  a.answers(async () => {
    throw new Error('killed')
  })
  await assert.rejects(a.tell(), { message: 'killed' })
  // As kill -9 leaves it: leased, and nobody renews.
  await db.query("update rule_invocation set leased_by = 'dead', leased_until = $2 where account_id = $1", [
    a.accountId,
    new Date(later().getTime() + MINUTE),
  ])
  a.answers(async (told, ctx) => {
    await put({ Evaluations: [evaluation(told)], ResultToken: told.event.resultToken }, ctx)
    return {}
  })
  assert.equal((await a.tell()).length, 0)
  a.passes(2 * MINUTE)
  assert.equal((await a.tell()).length, 1)
  assert.deepEqual(await a.said('r'), { one: ['COMPLIANT', undefined] })
})

test('what may be put with a result token, and what stands', async () => {
  const a = await account()
  await record(a.context(), [bucket('one', 'Off')])
  const at = (day: number) => new Date(Date.UTC(2026, 0, day))
  let token = ''
  a.answers(async (told) => {
    token = told.event.resultToken
    return {}
  })
  await putRule(rule('r', ofFunction(a.arn)), a.context())
  const [told] = await a.tell()
  const say = (over: Partial<Evaluation>, ResultToken = token, more: object = {}, ctx = a.context()) =>
    put({ Evaluations: [evaluation(told!, over)], ResultToken, ...more }, ctx)
  assert.deepEqual(await say({ ComplianceType: 'NON_COMPLIANT', Annotation: 'newer', OrderingTimestamp: at(5) }), {})
  await say({ OrderingTimestamp: at(4) })
  assert.deepEqual(await a.said('r'), { one: ['NON_COMPLIANT', 'newer'] })
  await say({ OrderingTimestamp: at(9) }, token, { TestMode: true })
  await say({ OrderingTimestamp: at(9) }, 'anything', { TestMode: true })
  assert.deepEqual(await a.said('r'), { one: ['NON_COMPLIANT', 'newer'] })
  await put(
    {
      Evaluations: [6, 8, 7].map((day) => evaluation(told!, { Annotation: `day ${day}`, OrderingTimestamp: at(day) })),
      ResultToken: token,
    },
    a.context(),
  )
  assert.deepEqual(await a.said('r'), { one: ['COMPLIANT', 'day 8'] })
  // Of three bytes a character: no index of the database holds it.
  const bad = evaluation(told!, {
    ComplianceResourceId: '€'.repeat(768),
    Annotation: 'x',
    OrderingTimestamp: at(9),
  })
  assert.deepEqual(await put({ Evaluations: [bad], ResultToken: token }, a.context()), { FailedEvaluations: [bad] })

  const invalidToken = { code: 'InvalidResultTokenException', message: 'The resultToken provided is invalid' }
  await assert.rejects(say({}, 'made-up'), invalidToken)
  const other = await account()
  await assert.rejects(say({}, token, {}, other.context()), invalidToken)
  await assert.rejects(
    say({}, token, {}, { ...a.context(), now: new Date(later().getTime() + 61 * MINUTE) }),
    invalidToken,
  )
  await assert.rejects(say({ ComplianceType: 'INSUFFICIENT_DATA' }), { code: 'InvalidParameterValueException' })
  await assert.rejects(say({ ComplianceResourceType: 'AWS::No::Type' }), {
    message: /^The resource type AWS::No::Type is invalid\. Only the following values are permitted: \[/,
  })
  await assert.rejects(say({ Annotation: 'x'.repeat(257) }), { code: 'ValidationException' })
  await assert.rejects(
    put({ Evaluations: Array.from({ length: 101 }, () => evaluation(told!)), ResultToken: token }, a.context()),
    { code: 'ValidationException' },
  )
  await putRule(rule('r', ofFunction(a.arn, [CHANGES], { InputParameters: '{"changed":"x"}' })), a.context())
  await assert.rejects(say({}), invalidToken)
  await remove({ ConfigRuleName: 'r' }, a.context())
  await assert.rejects(say({}), { code: 'NoSuchConfigRuleException' })
})

test('a rule whose function nobody can invoke is refused', async () => {
  const a = await account()
  const arn = a.arn.replace(/f$/, 'nowhere')
  await assert.rejects(putRule(rule('r', ofFunction(arn)), a.context()), {
    code: 'InsufficientPermissionsException',
    message: `The AWS Lambda function ${arn} cannot be invoked. Check the specified function ARN, and check the function's permissions.`,
  })
})

const POLICY = `rule versioned when resourceType == "${BUCKET}" {
  supplementaryConfiguration.BucketVersioningConfiguration.status == "Enabled" <<Turn versioning on.>>
}
`
const ofPolicy = (text: string, over: object = {}): Partial<ConfigRule> => ({
  Source: {
    Owner: 'CUSTOM_POLICY',
    SourceDetails: [CHANGES],
    CustomPolicyDetails: { PolicyRuntime: 'guard-2.x.x', PolicyText: text, ...over },
  },
})

test('a policy judges what lives and what changes, says why, and is read back', async () => {
  const a = await account()
  await record(a.context(), [bucket('off', 'Off'), bucket('on', 'Enabled')])
  await putRule(rule('p', ofPolicy(POLICY, { EnableDebugLogDelivery: true })), a.context())
  await a.tell()
  assert.deepEqual(await a.said('p'), { off: ['NON_COMPLIANT', 'Turn versioning on.'], on: ['COMPLIANT', undefined] })
  await record(a.context(), [bucket('off', 'Enabled'), bucket('on', 'Off')])
  await a.tell()
  assert.deepEqual(await a.said('p'), { off: ['COMPLIANT', undefined], on: ['NON_COMPLIANT', 'Turn versioning on.'] })
  const { ConfigRuleId } = await a.status('p')
  const entries = await readLog(db, { accountId: a.accountId, region: 'us-east-1', ruleId: ConfigRuleId! }, 10)
  assert.ok(entries.length >= 4 && entries.every((e) => e.resourceId === 'off' || e.resourceId === 'on'))
  assert.match(entries[0]!.text, /rule versioned: FAIL\nNON_COMPLIANT\n$/)

  assert.deepEqual(await policyOf({ ConfigRuleName: 'p' }, a.context()), { PolicyText: POLICY })
  const { ConfigRules: [shown] = [] } = await describe({ ConfigRuleNames: ['p'] }, a.context())
  assert.deepEqual(shown!.Source, {
    Owner: 'CUSTOM_POLICY',
    SourceDetails: [CHANGES],
    CustomPolicyDetails: { PolicyRuntime: 'guard-2.x.x', EnableDebugLogDelivery: true } as never,
  })
  await assert.rejects(policyOf({ ConfigRuleName: 'x' }, a.context()), { code: 'NoSuchConfigRuleException' })
  await putRule(
    rule('q', ofPolicy('rule other when resourceType == "AWS::EC2::Volume" { configuration exists }\n')),
    a.context(),
  )
  await a.tell()
  assert.deepEqual(await a.said('q'), { off: ['NOT_APPLICABLE', undefined], on: ['NOT_APPLICABLE', undefined] })
})

for (const [name, given, message] of [
  [
    'what is no policy',
    ofPolicy('rule x {\n  a ===\n}\n'),
    /^The PolicyText is invalid: line 2, column \d+: .*\n.*a ===.*\n[ |]*\^/s,
  ],
  ['a policy without rules', ofPolicy('let a = 1\n'), /^The PolicyText is invalid: it has no rule\.$/],
  ['none', { Source: { Owner: 'CUSTOM_POLICY', SourceDetails: [CHANGES] } }, /^CustomPolicyDetails should be provided/],
  [
    'a policy at times',
    { Source: { ...ofPolicy(POLICY).Source!, SourceDetails: [TIMES] } },
    /^Only a change in resources triggers/,
  ],
  [
    'a policy that nothing sets off',
    { Source: { ...ofPolicy(POLICY).Source!, SourceDetails: [] } },
    /^SourceDetails should be provided/,
  ],
] as [string, Partial<ConfigRule>, RegExp][]) {
  test(`refused: ${name}`, async () => {
    const context = await judgedAccount(db)
    await assert.rejects(putRule(rule('p', given), context()), { code: 'InvalidParameterValueException', message })
  })
}
