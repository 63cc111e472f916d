/** Over 300 lines: each way in which a recorder can be right or wrong is a case of one table. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConfigurationRecorder, RecordingGroup, RecordingMode } from '../../model/config.gen.ts'
import { testDatabase } from '../../store/testing.ts'
import { listTagsForResource } from '../tags/list-tags-for-resource.ts'
import { caller, testContext } from '../testing.ts'
import { recorderArn } from './recorder.ts'
import { recordersOf } from './store.ts'
import { describeRecorders, put, putLinked, ROLE, runRecorder } from './testing.ts'

const db = await testDatabase()
const listTags = caller('ListTagsForResource', listTagsForResource)
let accounts = 100_000_000_000
/** An account of its own for each test. */
const fresh = (region?: string) => {
  accounts += 1
  return testContext(db, { accountId: String(accounts), region })
}
const BUCKET = 'AWS::S3::Bucket'
const VOLUME = 'AWS::EC2::Volume'
const group = (of: Partial<RecordingGroup>) => ({
  allSupported: false,
  includeGlobalResourceTypes: false,
  resourceTypes: [],
  exclusionByResourceTypes: { resourceTypes: [] },
  ...of,
})
const ALL = group({ allSupported: true, recordingStrategy: { useOnly: 'ALL_SUPPORTED_RESOURCE_TYPES' } })
const INCLUSION = group({ resourceTypes: [BUCKET], recordingStrategy: { useOnly: 'INCLUSION_BY_RESOURCE_TYPES' } })
const EXCLUSION = group({
  exclusionByResourceTypes: { resourceTypes: [BUCKET] },
  recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
})
const useOnly = (value: NonNullable<RecordingGroup['recordingStrategy']>['useOnly']) => ({ useOnly: value })

for (const [name, given, expected] of [
  ['none given', undefined, ALL],
  ['all', { allSupported: true }, ALL],
  ['all, named', { allSupported: true, recordingStrategy: useOnly('ALL_SUPPORTED_RESOURCE_TYPES') }, ALL],
  ['all, with empty lists', ALL, ALL],
  [
    'all with global types',
    { allSupported: true, includeGlobalResourceTypes: true },
    { ...ALL, includeGlobalResourceTypes: true },
  ],
  ['an inclusion', { resourceTypes: [BUCKET] }, INCLUSION],
  ['an inclusion, named', INCLUSION, INCLUSION],
  ['an inclusion that repeats itself', { resourceTypes: [BUCKET, BUCKET] }, INCLUSION],
  ['an exclusion', EXCLUSION, EXCLUSION],
  [
    'a bare exclusion',
    {
      exclusionByResourceTypes: { resourceTypes: [BUCKET] },
      recordingStrategy: useOnly('EXCLUSION_BY_RESOURCE_TYPES'),
    },
    EXCLUSION,
  ],
] as const) {
  test(`recording group: ${name}`, async () => {
    const context = fresh()
    await put(
      { ConfigurationRecorder: { roleARN: ROLE, recordingGroup: given as RecordingGroup | undefined } },
      context,
    )
    const { ConfigurationRecorders } = await describeRecorders({}, context)
    assert.deepEqual(ConfigurationRecorders, [
      {
        arn: ConfigurationRecorders![0]!.arn,
        name: 'default',
        roleARN: ROLE,
        recordingGroup: expected,
        recordingMode: { recordingFrequency: 'CONTINUOUS', recordingModeOverrides: [] },
        recordingScope: 'PAID',
        servicePrincipal: undefined,
      },
    ])
    assert.match(
      ConfigurationRecorders[0]!.arn!,
      new RegExp(`^arn:aws:config:us-east-1:${accounts}:configuration-recorder/default/[a-z0-9]{16}$`),
    )
  })
}

for (const [name, given] of [
  ['an empty one', {}],
  ['everything false or empty', group({})],
  ['all and types', { allSupported: true, resourceTypes: [BUCKET] }],
  ['all and exceptions', { allSupported: true, exclusionByResourceTypes: { resourceTypes: [BUCKET] } }],
  [
    'all and the strategy of an exclusion',
    { allSupported: true, recordingStrategy: useOnly('EXCLUSION_BY_RESOURCE_TYPES') },
  ],
  [
    'all and the strategy of an inclusion',
    { allSupported: true, recordingStrategy: useOnly('INCLUSION_BY_RESOURCE_TYPES') },
  ],
  ['the strategy of all, without all', { recordingStrategy: useOnly('ALL_SUPPORTED_RESOURCE_TYPES') }],
  [
    'types and the strategy of all',
    { resourceTypes: [BUCKET], recordingStrategy: useOnly('ALL_SUPPORTED_RESOURCE_TYPES') },
  ],
  [
    'types and the strategy of an exclusion',
    { resourceTypes: [BUCKET], recordingStrategy: useOnly('EXCLUSION_BY_RESOURCE_TYPES') },
  ],
  ['types and global types', { resourceTypes: [BUCKET], includeGlobalResourceTypes: true }],
  ['only global types', { includeGlobalResourceTypes: true }],
  ['types and exceptions', { ...EXCLUSION, resourceTypes: [VOLUME] }],
  ['an inclusion of nothing', { resourceTypes: [], recordingStrategy: useOnly('INCLUSION_BY_RESOURCE_TYPES') }],
  ['an exclusion of nothing', { ...EXCLUSION, exclusionByResourceTypes: { resourceTypes: [] } }],
  ['an exclusion without its strategy', { exclusionByResourceTypes: { resourceTypes: [BUCKET] } }],
  ['an exclusion and global types', { ...EXCLUSION, includeGlobalResourceTypes: true }],
  ['a type of a third party', { resourceTypes: ['Example::Server::Rack'] }],
] as const) {
  test(`recording group that is not valid: ${name}`, async () => {
    const context = fresh()
    await assert.rejects(
      put({ ConfigurationRecorder: { roleARN: ROLE, recordingGroup: given as RecordingGroup } }, context),
      { code: 'InvalidRecordingGroupException', message: 'The recording group provided is not valid' },
    )
    assert.deepEqual(await recordersOf(db, context.caller), [])
  })
}

const COMPLIANCE = 'AWS::Config::ResourceCompliance'
const override = (recordingFrequency: 'DAILY' | 'CONTINUOUS', ...resourceTypes: string[]) => ({
  recordingModeOverrides: [{ recordingFrequency, resourceTypes }],
})
for (const [name, recordingMode, recordingGroup, accepted] of [
  ['daily', { recordingFrequency: 'DAILY' }, undefined, true],
  ['daily, with an override', { recordingFrequency: 'DAILY', ...override('CONTINUOUS', VOLUME) }, undefined, true],
  ['continuous, with an override', { recordingFrequency: 'CONTINUOUS', ...override('DAILY', VOLUME) }, undefined, true],
  [
    'an override that cannot be',
    { recordingFrequency: 'CONTINUOUS', ...override('DAILY', COMPLIANCE) },
    undefined,
    false,
  ],
  ['an included type that cannot be daily', { recordingFrequency: 'DAILY' }, { resourceTypes: [COMPLIANCE] }, false],
  [
    'an included type that is overridden',
    { recordingFrequency: 'DAILY', ...override('CONTINUOUS', COMPLIANCE) },
    { resourceTypes: [COMPLIANCE] },
    true,
  ],
] as const) {
  test(`recording mode: ${name}`, async () => {
    const context = fresh()
    const recorder = { roleARN: ROLE, recordingMode, recordingGroup } as ConfigurationRecorder
    if (!accepted) {
      await assert.rejects(put({ ConfigurationRecorder: recorder }, context), {
        code: 'ValidationException',
        message: `Daily recording cannot be specified for the following resource types: ${COMPLIANCE}`,
      })
      return
    }
    await put({ ConfigurationRecorder: recorder }, context)
    const { ConfigurationRecorders } = await describeRecorders({}, context)
    assert.deepEqual(ConfigurationRecorders![0]!.recordingMode, { recordingModeOverrides: [], ...recordingMode })
  })
}

for (const [name, recorder, code, message] of [
  [
    'a blank name',
    { name: ' ', roleARN: ROLE },
    'InvalidConfigurationRecorderNameException',
    "The configuration recorder name ' ' is not valid, blank string.",
  ],
  [
    'a name of service-linked ones',
    { name: 'AWSConfigurationRecorderForMe', roleARN: ROLE },
    'InvalidConfigurationRecorderNameException',
    /The prefix "AWSConfigurationRecorderFor" is reserved/,
  ],
  ['no role', { name: 'default' }, 'InvalidRoleException', /null or empty/],
  ['an empty role', { name: 'default', roleARN: '' }, 'InvalidRoleException', /null or empty/],
  [
    'a linked service',
    { roleARN: ROLE, servicePrincipal: 'securityhub.amazonaws.com' },
    'UnmodifiableEntityException',
    /^You cannot use this operation to create a service-linked configuration recorder/,
  ],
  [
    'two overrides',
    {
      roleARN: ROLE,
      recordingMode: {
        recordingFrequency: 'DAILY',
        recordingModeOverrides: [override('DAILY', VOLUME), override('DAILY', BUCKET)].flatMap(
          (o) => o.recordingModeOverrides,
        ),
      } as RecordingMode,
    },
    'ValidationException',
    /Member must have length less than or equal to 1/,
  ],
] as const) {
  test(`refused: ${name}`, async () => {
    const context = fresh()
    await assert.rejects(put({ ConfigurationRecorder: recorder as ConfigurationRecorder }, context), { code, message })
    assert.deepEqual(await recordersOf(db, context.caller), [])
  })
}

test('a second recorder is refused, whatever is wrong with it besides', async () => {
  const context = fresh()
  await put({ ConfigurationRecorder: { name: 'one', roleARN: ROLE } }, context)
  await assert.rejects(put({ ConfigurationRecorder: { name: 'two', roleARN: ROLE, recordingGroup: {} } }, context), {
    code: 'MaxNumberOfConfigurationRecordersExceededException',
    message:
      "Failed to put configuration recorder 'two' because the maximum number of configuration recorders: 1 is reached.",
  })
})

test('each region and each account has its own', async () => {
  const here = fresh()
  const there = testContext(db, { accountId: here.caller.accountId, region: 'eu-west-1' })
  const other = fresh()
  await put({ ConfigurationRecorder: { name: 'here', roleARN: ROLE } }, here)
  await put({ ConfigurationRecorder: { name: 'there', roleARN: ROLE } }, there)
  await put({ ConfigurationRecorder: { name: 'other', roleARN: ROLE } }, other)
  for (const [context, name] of [
    [here, 'here'],
    [there, 'there'],
    [other, 'other'],
  ] as const) {
    const { ConfigurationRecorders } = await describeRecorders({}, context)
    assert.deepEqual(
      ConfigurationRecorders?.map((recorder) => recorder.name),
      [name],
    )
  }
})

test('a service-linked recorder does not count', async () => {
  const context = fresh()
  await putLinked({ ServicePrincipal: 'securityhub.amazonaws.com' }, context)
  await put({ ConfigurationRecorder: { roleARN: ROLE } }, context)
  assert.equal((await recordersOf(db, context.caller)).length, 2)
})

test('an update changes role, group and mode; the recorder keeps running, and keeps ARN and tags', async () => {
  const context = fresh()
  await runRecorder(context)
  const [before] = await recordersOf(db, context.caller)
  const later = { ...context, now: new Date('2026-03-02T00:00:00Z') }
  await put(
    {
      ConfigurationRecorder: { name: 'default', roleARN: `${ROLE}2`, recordingGroup: { resourceTypes: [BUCKET] } },
      Tags: [{ Key: 'late', Value: 'ignored' }],
    },
    later,
  )
  const [after] = await recordersOf(db, context.caller)
  assert.deepEqual(after, { ...before, roleArn: `${ROLE}2`, recordingGroup: INCLUSION })
  assert.equal(after?.recording, true)
  assert.deepEqual((await listTags({ ResourceArn: recorderArn(after!) }, context)).Tags, [])
})

test('tags are added at creation', async () => {
  const context = fresh()
  const Tags = [{ Key: 'team', Value: 'blue' }, { Key: 'empty' }]
  await put({ ConfigurationRecorder: { roleARN: ROLE }, Tags }, context)
  const [recorder] = await recordersOf(db, context.caller)
  assert.deepEqual((await listTags({ ResourceArn: recorderArn(recorder!) }, context)).Tags, [
    { Key: 'empty', Value: '' },
    { Key: 'team', Value: 'blue' },
  ])
})

for (const [name, Tags, message] of [
  ['a tag without a key', [{ Value: 'x' }], 'A tag must have a key.'],
  [
    'a key twice',
    [
      { Key: 'a', Value: '1' },
      { Key: 'a', Value: '2' },
    ],
    'Duplicate tag keys found.',
  ],
  ['a reserved key', [{ Key: 'aws:a', Value: '1' }], 'aws: prefixed tag key names are not allowed for external use.'],
] as const) {
  test(`nothing is made with ${name}`, async () => {
    const context = fresh()
    await assert.rejects(put({ ConfigurationRecorder: { roleARN: ROLE }, Tags: [...Tags] }, context), {
      code: 'ValidationException',
      message,
    })
    assert.deepEqual(await recordersOf(db, context.caller), [])
  })
}

test('of many requests at once for recorders of different names one succeeds, and the others are told the limit', async () => {
  const context = fresh()
  const outcomes = await Promise.allSettled(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => put({ ConfigurationRecorder: { name, roleARN: ROLE } }, context)),
  )
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
  assert.equal(refused.length, 5)
  for (const { reason } of refused) assert.equal(reason.code, 'MaxNumberOfConfigurationRecordersExceededException')
  assert.equal((await recordersOf(db, context.caller)).length, 1)
})

test('of many requests at once for one recorder all succeed', async () => {
  const context = fresh()
  await Promise.all(['a', 'b', 'c', 'd'].map((role) => put({ ConfigurationRecorder: { roleARN: role } }, context)))
  assert.equal((await recordersOf(db, context.caller)).length, 1)
})

test('the workers are woken', async () => {
  let woken = 0
  const wake = () => {
    woken += 1
  }
  const context = { ...fresh(), wake }
  await put({ ConfigurationRecorder: { roleARN: ROLE } }, context)
  assert.equal(woken, 1)
})
