import { operation } from '../operation.ts'
import { checkedTags } from '../tags/checked-tags.ts'
import { setTags } from '../tags/store.ts'
import { isUniqueViolation } from '../unique-violation.ts'
import { fullRecordingGroup, INVALID_RECORDING_GROUP } from './full-recording-group.ts'
import { fullRecordingMode, wronglyDaily } from './full-recording-mode.ts'
import { recorderArn } from './recorder.ts'
import { SERVICE_LINKED_PREFIX } from './service-linked.ts'
import { putCustomerRecorder, recordersOf } from './store.ts'

/**
 * https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigurationRecorder.html
 *
 * As in AWS Config the role only has to be given here: whether it exists shows when a delivery channel is put.
 */
export const putConfigurationRecorder = operation('PutConfigurationRecorder', async (input, ctx) => {
  const { db, caller, now, fail, wake } = ctx
  const { name = 'default', roleARN, servicePrincipal, recordingGroup, recordingMode } = input.ConfigurationRecorder
  if (servicePrincipal !== undefined) {
    fail(
      'UnmodifiableEntityException',
      'You cannot use this operation to create a service-linked configuration recorder. Use the PutServiceLinkedConfigurationRecorder operation to create a service-linked configuration recorder.',
    )
  }
  if (name.trim() === '') {
    fail(
      'InvalidConfigurationRecorderNameException',
      `The configuration recorder name '${name}' is not valid, blank string.`,
    )
  }
  if (name.startsWith(SERVICE_LINKED_PREFIX)) {
    fail(
      'InvalidConfigurationRecorderNameException',
      `The configuration recorder name '${name}' is not valid. The prefix "${SERVICE_LINKED_PREFIX}" is reserved for service-linked configuration recorders.`,
    )
  }
  if (roleARN === undefined || roleARN.trim() === '') {
    fail(
      'InvalidRoleException',
      'You have provided a null or empty Amazon Resource Name (ARN) for the IAM role assumed by AWS Config and used by the customer managed configuration recorder.',
    )
  }
  const tooMany = () =>
    fail(
      'MaxNumberOfConfigurationRecordersExceededException',
      `Failed to put configuration recorder '${name}' because the maximum number of configuration recorders: 1 is reached.`,
    )
  const existing = (await recordersOf(db, caller)).find((recorder) => recorder.servicePrincipal === undefined)
  if (existing !== undefined && existing.name !== name) tooMany()

  const group = fullRecordingGroup(recordingGroup) ?? fail('InvalidRecordingGroupException', INVALID_RECORDING_GROUP)
  const mode = fullRecordingMode(recordingMode)
  const impossible = wronglyDaily(mode, group)
  if (impossible.length > 0) {
    fail(
      'ValidationException',
      `Daily recording cannot be specified for the following resource types: ${impossible.join(', ')}`,
    )
  }
  const tags = checkedTags(input.Tags ?? [], (message) => fail('ValidationException', message))
  const { accountId, region } = caller
  const recorder = {
    accountId,
    region,
    name,
    roleArn: roleARN,
    recordingGroup: group,
    recordingMode: mode,
    createdAt: now,
  }
  try {
    await db.transaction(async (tx) => {
      const { created } = await putCustomerRecorder(tx, recorder)
      if (created) await setTags(tx, caller, recorderArn(recorder), tags)
    })
  } catch (error) {
    // Another request made the recorder in between.
    if (isUniqueViolation(error, 'configuration_recorder_owner')) tooMany()
    throw error
  }
  // A running recorder may have types to read at once.
  wake()
  return {}
})
