import { operation } from '../operation.ts'
import { deleteTags } from '../tags/store.ts'
import { recorderArn } from './recorder.ts'
import { noneNamed } from './selected-recorders.ts'
import { deleteRecorder, lockRecorders } from './store.ts'

/**
 * https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteConfigurationRecorder.html
 *
 * What was recorded stays. A recorder may be deleted while it is recording.
 */
export const deleteConfigurationRecorder = operation(
  'DeleteConfigurationRecorder',
  async ({ ConfigurationRecorderName: name }, { db, caller, fail }) => {
    await db.transaction(async (tx) => {
      const recorder =
        (await lockRecorders(tx, caller)).find((one) => one.name === name) ??
        fail('NoSuchConfigurationRecorderException', noneNamed(name))
      if (recorder.servicePrincipal !== undefined) {
        fail(
          'UnmodifiableEntityException',
          'You cannot use this operation to delete a service-linked configuration recorder. Use the DeleteServiceLinkedConfigurationRecorder operation to delete a service-linked configuration recorder.',
        )
      }
      await deleteRecorder(tx, recorder)
      await deleteTags(tx, caller, recorderArn(recorder))
    })
    return {}
  },
)
