import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RecordingGroup, RecordingMode } from '../../model/config.gen.ts'
import catalogue from '../../model/resource-types.gen.json' with { type: 'json' }
import { fullRecordingGroup } from './full-recording-group.ts'
import { fullRecordingMode } from './full-recording-mode.ts'
import { type Frequency, NEVER_DAILY, recordedTypes, recordedTypesTogether } from './recording-group.ts'

const ALL = catalogue.filter(({ recorded }) => recorded).map(({ type }) => type)
const IAM = ['AWS::IAM::Group', 'AWS::IAM::Policy', 'AWS::IAM::Role', 'AWS::IAM::User']
const GLOBAL = catalogue.filter((t) => t.recorded && t.global && !t.includeGlobal).map(({ type }) => type)
const DISTRIBUTION = 'AWS::CloudFront::Distribution'
const ACCELERATOR = 'AWS::GlobalAccelerator::Accelerator'
const VOLUME = 'AWS::EC2::Volume'
const COMPLIANCE = 'AWS::Config::ResourceCompliance'

const recorder = (group?: RecordingGroup, mode?: RecordingMode) => ({
  recordingGroup: fullRecordingGroup(group)!,
  recordingMode: fullRecordingMode(mode),
  recordingScope: 'PAID' as 'PAID' | 'INTERNAL',
})
const all = (includeGlobalResourceTypes: boolean) => recorder({ allSupported: true, includeGlobalResourceTypes })
const without = (types: string[], but: string[]) => types.filter((type) => !but.includes(type))
const excluding = (...resourceTypes: string[]) =>
  recorder({
    exclusionByResourceTypes: { resourceTypes },
    recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
  })
/** Global types that are recorded in us-east-1 only. */
const HOMED = without(GLOBAL, [
  'AWS::RDS::GlobalCluster',
  'AWS::GlobalAccelerator::Accelerator',
  'AWS::GlobalAccelerator::EndpointGroup',
  'AWS::GlobalAccelerator::Listener',
])
const IN_OREGON = GLOBAL.filter((type) => type.startsWith('AWS::GlobalAccelerator::'))

test('the catalogue knows what these tests are about', () => {
  assert.ok(ALL.length > 600)
  assert.deepEqual(
    catalogue.filter((t) => t.includeGlobal).map(({ type }) => type),
    IAM,
  )
  assert.equal(IN_OREGON.length, 3)
  for (const type of [VOLUME, DISTRIBUTION, ACCELERATOR, ...NEVER_DAILY]) assert.ok(ALL.includes(type), type)
})

for (const [name, of, region, expected] of [
  ['all, at home', all(false), 'us-east-1', without(ALL, [...IAM, ...IN_OREGON])],
  ['all without a group', recorder(), 'us-east-1', without(ALL, [...IAM, ...IN_OREGON])],
  ['all with the global IAM types, at home', all(true), 'us-east-1', without(ALL, IN_OREGON)],
  ['all, elsewhere', all(false), 'eu-west-1', without(ALL, [...IAM, ...HOMED, ...IN_OREGON])],
  ['all with the global IAM types, elsewhere', all(true), 'eu-west-1', without(ALL, [...HOMED, ...IN_OREGON])],
  ['all with the global IAM types, in Oregon', all(true), 'us-west-2', without(ALL, HOMED)],
  [
    'all with the global IAM types, in a young region',
    all(true),
    'eu-central-2',
    without(ALL, [...IAM, ...HOMED, ...IN_OREGON]),
  ],
  ['all with the global IAM types, at home in GovCloud', all(true), 'us-gov-west-1', ALL],
  [
    'all with the global IAM types, elsewhere in GovCloud',
    all(true),
    'us-gov-east-1',
    without(ALL, [...HOMED, ...IN_OREGON]),
  ],
  ['all with the global IAM types, at home in China', all(true), 'cn-northwest-1', ALL],
  [
    'all with the global IAM types, elsewhere in China',
    all(true),
    'cn-north-1',
    without(ALL, [...HOMED, ...IN_OREGON]),
  ],
  ['an inclusion', recorder({ resourceTypes: [VOLUME, 'AWS::S3::Bucket'] }), 'eu-west-1', [VOLUME, 'AWS::S3::Bucket']],
  [
    'an inclusion of a global IAM type',
    recorder({ resourceTypes: ['AWS::IAM::Role'] }),
    'eu-west-1',
    ['AWS::IAM::Role'],
  ],
  [
    'an inclusion of a global IAM type in a young region',
    recorder({ resourceTypes: ['AWS::IAM::Role'] }),
    'il-central-1',
    [],
  ],
  [
    'an inclusion of a homed type, at home',
    recorder({ resourceTypes: [DISTRIBUTION, ACCELERATOR] }),
    'us-east-1',
    [DISTRIBUTION],
  ],
  [
    'an inclusion of a homed type, elsewhere',
    recorder({ resourceTypes: [DISTRIBUTION, ACCELERATOR] }),
    'eu-west-1',
    [],
  ],
  ['an exclusion, at home', excluding(VOLUME), 'us-east-1', without(ALL, [VOLUME, ...IN_OREGON])],
  ['an exclusion, elsewhere', excluding(VOLUME), 'eu-west-1', without(ALL, [VOLUME, ...HOMED, ...IN_OREGON])],
  ['an exclusion with the global IAM types', excluding(...IAM), 'us-east-1', without(ALL, [...IAM, ...IN_OREGON])],
  [
    'an exclusion in a young region',
    excluding(VOLUME),
    'me-central-1',
    without(ALL, [VOLUME, ...IAM, ...HOMED, ...IN_OREGON]),
  ],
] as const) {
  test(`types of ${name} (${region})`, () => {
    assert.deepEqual([...recordedTypes(of, region).keys()].sort(), [...expected].sort())
  })
}

const frequencies = (of: ReturnType<typeof recorder>, types: readonly string[]) => {
  const recorded = recordedTypes(of, 'us-east-1')
  return types.map((type) => recorded.get(type))
}
const override = (recordingFrequency: Frequency, ...resourceTypes: string[]) => ({
  recordingModeOverrides: [{ recordingFrequency, resourceTypes }],
})

for (const [name, mode, volume, bucket, compliance] of [
  ['no mode', undefined, 'CONTINUOUS', 'CONTINUOUS', 'CONTINUOUS'],
  ['continuous', { recordingFrequency: 'CONTINUOUS' }, 'CONTINUOUS', 'CONTINUOUS', 'CONTINUOUS'],
  ['daily', { recordingFrequency: 'DAILY' }, 'DAILY', 'DAILY', 'CONTINUOUS'],
  [
    'continuous but one',
    { recordingFrequency: 'CONTINUOUS', ...override('DAILY', VOLUME) },
    'DAILY',
    'CONTINUOUS',
    'CONTINUOUS',
  ],
  [
    'daily but one',
    { recordingFrequency: 'DAILY', ...override('CONTINUOUS', VOLUME) },
    'CONTINUOUS',
    'DAILY',
    'CONTINUOUS',
  ],
] as const) {
  test(`frequency: ${name}`, () => {
    const of = recorder({ allSupported: true }, mode as RecordingMode | undefined)
    assert.deepEqual(frequencies(of, [VOLUME, 'AWS::S3::Bucket', COMPLIANCE]), [volume, bucket, compliance])
  })
}

test('an override does not add a type', () => {
  const of = recorder(
    { resourceTypes: ['AWS::S3::Bucket'] },
    { recordingFrequency: 'CONTINUOUS', ...override('DAILY', VOLUME) },
  )
  assert.deepEqual([...recordedTypes(of, 'us-east-1')], [['AWS::S3::Bucket', 'CONTINUOUS']])
})

const one = (scope: 'PAID' | 'INTERNAL', recordingFrequency: Frequency, ...resourceTypes: string[]) => ({
  ...recorder({ resourceTypes }, { recordingFrequency }),
  recordingScope: scope,
})
for (const [name, recorders, expected] of [
  ['none', [], {}],
  [
    'the higher frequency of two paid ones',
    [one('PAID', 'DAILY', VOLUME), one('PAID', 'CONTINUOUS', VOLUME)],
    { [VOLUME]: 'CONTINUOUS' },
  ],
  ['in either order', [one('PAID', 'CONTINUOUS', VOLUME), one('PAID', 'DAILY', VOLUME)], { [VOLUME]: 'CONTINUOUS' }],
  [
    'the paid before the internal',
    [one('INTERNAL', 'CONTINUOUS', VOLUME), one('PAID', 'DAILY', VOLUME)],
    { [VOLUME]: 'DAILY' },
  ],
  [
    'the types of both',
    [one('PAID', 'DAILY', VOLUME), one('INTERNAL', 'CONTINUOUS', 'AWS::S3::Bucket')],
    { [VOLUME]: 'DAILY', 'AWS::S3::Bucket': 'CONTINUOUS' },
  ],
] as const) {
  test(`recorders together: ${name}`, () => {
    assert.deepEqual(Object.fromEntries(recordedTypesTogether(recorders, 'us-east-1')), expected)
  })
}
