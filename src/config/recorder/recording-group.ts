/** Which resource types a recorder records, and how often. Pure: the recorder's reading side asks it at every turn. */

import { partitionOf } from '../../cloud/clients.ts'
import catalogue from '../../model/resource-types.gen.json' with { type: 'json' }
import type { Recorder } from './recorder.ts'

export type Frequency = 'CONTINUOUS' | 'DAILY'

interface CatalogueType {
  readonly type: string
  readonly recorded: boolean
  readonly global?: boolean
  /** One of the four IAM types that `includeGlobalResourceTypes` is about. */
  readonly includeGlobal?: boolean
  readonly homeRegion?: string
}

const TYPES = (catalogue as CatalogueType[]).filter(({ recorded }) => recorded)

/** Every resource type that AWS Config records somewhere. */
export const RECORDABLE_TYPES: ReadonlySet<string> = new Set(TYPES.map(({ type }) => type))

/** Types that are always recorded continuously. https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingMode.html */
export const NEVER_DAILY: ReadonlySet<string> = new Set([
  'AWS::Config::ResourceCompliance',
  'AWS::Config::ConformancePackCompliance',
  'AWS::Config::ConfigurationRecorder',
])

/**
 * Regions that AWS Config came to after February 2022, where the global IAM types are not recorded.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingStrategy.html
 */
const WITHOUT_GLOBAL_IAM: ReadonlySet<string> = new Set([
  'ap-east-2',
  'ap-south-2',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ca-west-1',
  'eu-central-2',
  'eu-south-2',
  'il-central-1',
  'me-central-1',
  'mx-central-1',
])

/** Recorded in every region, although global. https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html */
const GLOBAL_IN_EVERY_REGION: ReadonlySet<string> = new Set(['AWS::RDS::GlobalCluster'])

const HOME_REGION: Readonly<Record<string, string>> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-northwest-1',
  'aws-us-gov': 'us-gov-west-1',
}

/**
 * The types of the catalogue that the recorder records in a region, each with its frequency.
 * https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html
 */
export function recordedTypes(
  recorder: Pick<Recorder, 'recordingGroup' | 'recordingMode'>,
  region: string,
): Map<string, Frequency> {
  const frequencyOf = frequencies(recorder.recordingMode)
  const wanted = selector(recorder.recordingGroup)
  const recorded = new Map<string, Frequency>()
  for (const type of TYPES) {
    if (wanted(type) && offered(type, region)) recorded.set(type.type, frequencyOf(type.type))
  }
  return recorded
}

/**
 * What several recorders of one account and region record together: each type once, at the highest frequency of the PAID
 * recorders, else of the INTERNAL ones.
 * https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html
 */
export function recordedTypesTogether(
  recorders: readonly Pick<Recorder, 'recordingGroup' | 'recordingMode' | 'recordingScope'>[],
  region: string,
): Map<string, Frequency> {
  const together = new Map<string, Frequency>()
  for (const scope of ['PAID', 'INTERNAL']) {
    const ofScope = new Map<string, Frequency>()
    for (const recorder of recorders) {
      if (recorder.recordingScope !== scope) continue
      for (const [type, frequency] of recordedTypes(recorder, region)) {
        if (ofScope.get(type) !== 'CONTINUOUS') ofScope.set(type, frequency)
      }
    }
    for (const [type, frequency] of ofScope) {
      if (!together.has(type)) together.set(type, frequency)
    }
  }
  return together
}

function selector(group: Recorder['recordingGroup']): (type: CatalogueType) => boolean {
  switch (group.recordingStrategy.useOnly) {
    case 'ALL_SUPPORTED_RESOURCE_TYPES':
      return (type) => !type.includeGlobal || group.includeGlobalResourceTypes
    case 'INCLUSION_BY_RESOURCE_TYPES': {
      const included = new Set(group.resourceTypes)
      return ({ type }) => included.has(type)
    }
    case 'EXCLUSION_BY_RESOURCE_TYPES': {
      const excluded = new Set(group.exclusionByResourceTypes.resourceTypes)
      return ({ type }) => !excluded.has(type)
    }
  }
}

function offered({ type, global, includeGlobal, homeRegion }: CatalogueType, region: string): boolean {
  if (includeGlobal) return !WITHOUT_GLOBAL_IAM.has(region)
  if (!global || GLOBAL_IN_EVERY_REGION.has(type)) return true
  const partition = partitionOf(region)
  return region === (partition === 'aws' ? (homeRegion ?? HOME_REGION.aws) : HOME_REGION[partition])
}

function frequencies(mode: Recorder['recordingMode']): (type: string) => Frequency {
  const overridden = new Map<string, Frequency>()
  for (const { resourceTypes, recordingFrequency } of mode.recordingModeOverrides) {
    for (const type of resourceTypes) overridden.set(type, recordingFrequency)
  }
  return (type) => (NEVER_DAILY.has(type) ? 'CONTINUOUS' : (overridden.get(type) ?? mode.recordingFrequency))
}
