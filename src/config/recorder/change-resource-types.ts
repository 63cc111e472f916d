import type { ConfigurationRecorder } from '../../model/config.gen.ts'
import type { ConfigContext } from '../operation.ts'
import { fullRecordingGroup, INVALID_RECORDING_GROUP } from './full-recording-group.ts'
import { describe, type FullRecordingGroup } from './recorder.ts'
import { noneWithArn } from './selected-recorders.ts'
import { lockRecorderByArn, setRecordingGroup } from './store.ts'

type Fail = (
  fault: 'ValidationException' | 'ConflictException' | 'NoSuchConfigurationRecorderException',
  message: string,
) => never

interface Change {
  readonly ConfigurationRecorderArn: string
  readonly ResourceTypes: readonly string[]
  /** Whether the types shall be recorded, or no longer be. */
  readonly recorded: boolean
}

/**
 * Adds types to what a recorder records, or takes them from it: of an inclusion the list of types changes, of an exclusion, the other
 * way about, the list of exceptions. Both stay non-empty.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_AssociateResourceTypes.html
 */
export async function changeResourceTypes(
  { db, caller, wake, fail }: ConfigContext & { fail: Fail },
  { ConfigurationRecorderArn: arn, ResourceTypes, recorded }: Change,
): Promise<ConfigurationRecorder> {
  const types = [...new Set(ResourceTypes)]
  const described = await db.transaction(async (tx) => {
    const recorder =
      (await lockRecorderByArn(tx, caller, arn)) ?? fail('NoSuchConfigurationRecorderException', noneWithArn(arn))
    if (recorder.servicePrincipal !== undefined) {
      fail(
        'ConflictException',
        'Your requested change to the configuration recorder has been denied by its linked AWS service.',
      )
    }
    const group =
      fullRecordingGroup(changed(recorder.recordingGroup, types, recorded, fail)) ??
      fail('ValidationException', INVALID_RECORDING_GROUP)
    await setRecordingGroup(tx, recorder, group)
    return describe({ ...recorder, recordingGroup: group })
  })
  wake()
  return described
}

function changed(group: FullRecordingGroup, types: string[], recorded: boolean, fail: Fail): FullRecordingGroup {
  const { useOnly } = group.recordingStrategy
  if (useOnly === 'ALL_SUPPORTED_RESOURCE_TYPES') {
    fail(
      'ValidationException',
      'Your configuration recorder has a recording strategy that does not allow the association or disassociation of resource types.',
    )
  }
  const inclusion = useOnly === 'INCLUSION_BY_RESOURCE_TYPES'
  const listed = inclusion ? group.resourceTypes : group.exclusionByResourceTypes.resourceTypes
  const adding = inclusion === recorded
  if (types.some((type) => listed.includes(type) === adding)) {
    fail(
      'ValidationException',
      `One or more of the specified resource types are already ${recorded ? 'associated with' : 'disassociated from'} the configuration recorder.`,
    )
  }
  const list = adding ? [...listed, ...types] : listed.filter((type) => !types.includes(type))
  return inclusion ? { ...group, resourceTypes: list } : { ...group, exclusionByResourceTypes: { resourceTypes: list } }
}
