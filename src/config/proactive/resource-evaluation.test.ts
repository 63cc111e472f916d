import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StartResourceEvaluationRequest } from '../../model/config.gen.ts'
import { testDatabase } from '../../store/testing.ts'
import { getComplianceDetailsByResource } from '../compliance/get-compliance-details-by-resource.ts'
import { judgedAccount, putRule, rule } from '../compliance/testing.ts'
import { describeConfigRules } from '../rules/describe-config-rules.ts'
import { caller } from '../testing.ts'
import { getResourceEvaluationSummary } from './get-resource-evaluation-summary.ts'
import { listResourceEvaluations } from './list-resource-evaluations.ts'
import { startResourceEvaluation } from './start-resource-evaluation.ts'

const db = await testDatabase()
const start = caller('StartResourceEvaluation', startResourceEvaluation)
const summary = caller('GetResourceEvaluationSummary', getResourceEvaluationSummary)
const list = caller('ListResourceEvaluations', listResourceEvaluations)
const details = caller('GetComplianceDetailsByResource', getComplianceDetailsByResource)
const describeRules = caller('DescribeConfigRules', describeConfigRules)
const PROACTIVE = { EvaluationModes: [{ Mode: 'PROACTIVE' as const }] }

const request = (
  properties: object | string,
  over: Partial<StartResourceEvaluationRequest> = {},
  ResourceType = 'AWS::S3::Bucket',
): StartResourceEvaluationRequest => ({
  ResourceDetails: {
    ResourceId: 'planned',
    ResourceType,
    ResourceConfiguration: typeof properties === 'string' ? properties : JSON.stringify(properties),
    ResourceConfigurationSchemaType: 'CFN_RESOURCE_SCHEMA',
  },
  EvaluationMode: 'PROACTIVE',
  ...over,
})
const managed = (SourceIdentifier: string) => ({ ...PROACTIVE, Source: { Owner: 'AWS' as const, SourceIdentifier } })

const VERDICTS: [name: string, identifier: string, type: string, properties: object, expected: string][] = [
  [
    'versioned',
    'S3_BUCKET_VERSIONING_ENABLED',
    'AWS::S3::Bucket',
    { VersioningConfiguration: { Status: 'Enabled' } },
    'COMPLIANT',
  ],
  ['never versioned', 'S3_BUCKET_VERSIONING_ENABLED', 'AWS::S3::Bucket', {}, 'NON_COMPLIANT'],
  [
    'detailed monitoring',
    'EC2_INSTANCE_DETAILED_MONITORING_ENABLED',
    'AWS::EC2::Instance',
    { Monitoring: true },
    'COMPLIANT',
  ],
  ['what only a deployment tells', 'EC2_INSTANCE_NO_PUBLIC_IP', 'AWS::EC2::Instance', {}, 'INSUFFICIENT_DATA'],
  ['an account as a whole', 'EC2_VOLUME_INUSE_CHECK', 'AWS::EC2::Volume', { Size: 1 }, 'INSUFFICIENT_DATA'],
  ['recorded in its own shape', 'ECR_PRIVATE_TAG_IMMUTABILITY_ENABLED', 'AWS::ECR::Repository', {}, 'NON_COMPLIANT'],
]
for (const [name, identifier, type, properties, expected] of VERDICTS) {
  test(`${identifier}, ${name}: ${expected}`, async () => {
    const context = await judgedAccount(db)
    await putRule(rule('proactive', managed(identifier)), context())
    await putRule(rule('detective', { Source: { Owner: 'AWS', SourceIdentifier: identifier } }), context())
    const { ResourceEvaluationId } = await start(request(properties, {}, type), context())
    const found = await summary({ ResourceEvaluationId: ResourceEvaluationId! }, context())
    assert.deepEqual(
      [found.EvaluationStatus, found.Compliance],
      [{ Status: 'SUCCEEDED', FailureReason: undefined }, expected],
    )
    const { EvaluationResults } = await details({ ResourceEvaluationId }, context())
    assert.deepEqual(
      EvaluationResults!.map((one) => [
        one.EvaluationResultIdentifier?.EvaluationResultQualifier?.ConfigRuleName,
        one.EvaluationResultIdentifier?.EvaluationResultQualifier?.EvaluationMode,
        one.ComplianceType,
      ]),
      expected === 'INSUFFICIENT_DATA' ? [] : [['proactive', 'PROACTIVE', expected]],
    )
  })
}

test('the summary tells what was asked for', async () => {
  const context = await judgedAccount(db)
  const input = request({ BucketName: 'b' }, { EvaluationContext: { EvaluationContextIdentifier: 'stack' } })
  const { ResourceEvaluationId } = await start(input, context())
  const found = await summary({ ResourceEvaluationId: ResourceEvaluationId! }, context())
  assert.deepEqual(found.ResourceDetails, input.ResourceDetails)
  assert.equal(found.EvaluationContext?.EvaluationContextIdentifier, 'stack')
  assert.equal(found.Compliance, 'INSUFFICIENT_DATA')
})

const INVALID: [name: string, input: StartResourceEvaluationRequest, message: RegExp][] = [
  ['detective', request({}, { EvaluationMode: 'DETECTIVE' }), /EvaluationMode DETECTIVE is invalid/],
  ['unknown type', request({}, {}, 'AWS::No::Thing'), /^The resource type AWS::No::Thing is invalid\.$/],
  ['no JSON', request('{'), /is no JSON/],
  ['no object', request('[1]'), /must be a JSON object/],
]
for (const [name, input, message] of INVALID) {
  test(`refused: ${name}`, async () => {
    const context = await judgedAccount(db)
    await assert.rejects(start(input, context()), { code: 'InvalidParameterValueException', message })
  })
}

test('a client token gives the same evaluation, and none for another request', async () => {
  const context = await judgedAccount(db)
  const ClientToken = 't'.repeat(64)
  const first = await start(request({ BucketName: 'a' }, { ClientToken }), context())
  assert.deepEqual(await start(request({ BucketName: 'a' }, { ClientToken }), context()), first)
  await assert.rejects(start(request({ BucketName: 'b' }, { ClientToken }), context()), {
    code: 'IdempotentParameterMismatch',
  })
})

test('an id that nobody has', async () => {
  const context = await judgedAccount(db)
  await assert.rejects(summary({ ResourceEvaluationId: 'nobody' }, context()), { code: 'ResourceNotFoundException' })
  await assert.rejects(details({ ResourceEvaluationId: 'nobody' }, context()), {
    code: 'InvalidParameterValueException',
  })
})

test('evaluations are listed by time and context, page by page', async () => {
  const context = await judgedAccount(db)
  const ids: string[] = []
  for (const context_ of ['one', 'two', 'one']) {
    const over = { EvaluationContext: { EvaluationContextIdentifier: context_ } }
    ids.push((await start(request({}, over), context())).ResourceEvaluationId!)
  }
  const shown = async (input: Parameters<typeof list>[0]) => {
    const { ResourceEvaluations, NextToken } = await list(input, context())
    return { ids: ResourceEvaluations!.map((one) => one.ResourceEvaluationId), NextToken, all: ResourceEvaluations! }
  }
  const first = await shown({ Limit: 2 })
  assert.deepEqual(first.ids, [ids[2], ids[1]])
  assert.deepEqual((await shown({ Limit: 2, NextToken: first.NextToken })).ids, [ids[0]])
  assert.deepEqual((await shown({ Filters: { EvaluationContextIdentifier: 'one' } })).ids, [ids[2], ids[0]])
  const [newest, middle] = first.all
  const window = { StartTime: middle!.EvaluationStartTimestamp, EndTime: newest!.EvaluationStartTimestamp }
  assert.deepEqual((await shown({ Filters: { TimeWindow: window } })).ids, [ids[2], ids[1]])
  const backwards = { StartTime: window.EndTime, EndTime: window.StartTime }
  await assert.rejects(shown({ Filters: { TimeWindow: backwards } }), { code: 'InvalidTimeRangeException' })
  await assert.rejects(shown({ NextToken: 'mine' }), { code: 'InvalidNextTokenException' })
  await assert.rejects(shown({ Filters: { EvaluationMode: 'DETECTIVE' } }), { code: 'InvalidParameterValueException' })
})

test('rules say their modes, and are listed by them', async () => {
  const context = await judgedAccount(db)
  await putRule(rule('unsaid'), context())
  await putRule(rule('proactive', PROACTIVE), context())
  await putRule(rule('both', { EvaluationModes: [{ Mode: 'PROACTIVE' }, { Mode: 'DETECTIVE' }] }), context())
  const shown = async (EvaluationMode?: 'DETECTIVE' | 'PROACTIVE') => {
    const { ConfigRules } = await describeRules((EvaluationMode && { Filters: { EvaluationMode } }) || {}, context())
    return Object.fromEntries(
      ConfigRules!.map((one) => [one.ConfigRuleName, one.EvaluationModes!.map(({ Mode }) => Mode)]),
    )
  }
  assert.deepEqual(await shown(), { both: ['DETECTIVE', 'PROACTIVE'], proactive: ['PROACTIVE'], unsaid: ['DETECTIVE'] })
  assert.deepEqual(Object.keys(await shown('PROACTIVE')), ['both', 'proactive'])
  assert.deepEqual(Object.keys(await shown('DETECTIVE')), ['both', 'unsaid'])
})
