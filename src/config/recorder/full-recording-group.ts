import type { RecordingGroup } from '../../model/config.gen.ts'
import type { FullRecordingGroup, Strategy } from './recorder.ts'
import { RECORDABLE_TYPES } from './recording-group.ts'

/** What `InvalidRecordingGroupException` says, whatever is wrong. */
export const INVALID_RECORDING_GROUP = 'The recording group provided is not valid'

/**
 * The recording group with every member as AWS Config gives it back, or undefined for a combination that is not valid.
 * Without a group all types but the four global IAM ones are recorded.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html
 */
export function fullRecordingGroup(group: RecordingGroup | undefined): FullRecordingGroup | undefined {
  if (group === undefined) return full('ALL_SUPPORTED_RESOURCE_TYPES', {})
  const included = [...new Set(group.resourceTypes)]
  const excluded = [...new Set(group.exclusionByResourceTypes?.resourceTypes)]
  if (![...included, ...excluded].every((type) => RECORDABLE_TYPES.has(type))) return undefined
  const useOnly = group.recordingStrategy?.useOnly
  const includeGlobal = group.includeGlobalResourceTypes ?? false
  const strategy = strategyOf(group.allSupported ?? false, included.length > 0, excluded.length > 0)
  if (strategy === undefined) return undefined
  // Only an exclusion must be named: the two other strategies follow from the rest of the group.
  if (useOnly === undefined ? strategy === 'EXCLUSION_BY_RESOURCE_TYPES' : useOnly !== strategy) return undefined
  if (includeGlobal && strategy !== 'ALL_SUPPORTED_RESOURCE_TYPES') return undefined
  return full(strategy, { includeGlobal, included, excluded })
}

/** Exactly one of the three ways must be taken. */
function strategyOf(all: boolean, included: boolean, excluded: boolean): Strategy | undefined {
  if (Number(all) + Number(included) + Number(excluded) !== 1) return undefined
  if (all) return 'ALL_SUPPORTED_RESOURCE_TYPES'
  return included ? 'INCLUSION_BY_RESOURCE_TYPES' : 'EXCLUSION_BY_RESOURCE_TYPES'
}

function full(
  useOnly: Strategy,
  { includeGlobal = false, included = [] as string[], excluded = [] as string[] },
): FullRecordingGroup {
  return {
    allSupported: useOnly === 'ALL_SUPPORTED_RESOURCE_TYPES',
    includeGlobalResourceTypes: includeGlobal,
    resourceTypes: included,
    exclusionByResourceTypes: { resourceTypes: excluded },
    recordingStrategy: { useOnly },
  }
}
