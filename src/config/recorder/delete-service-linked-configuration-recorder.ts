import { operation } from '../operation.ts'
import { deleteTags } from '../tags/store.ts'
import { recorderArn } from './recorder.ts'
import { noneForService } from './selected-recorders.ts'
import { invalidServicePrincipal, LINKED_SERVICES } from './service-linked.ts'
import { deleteRecorder, lockRecorders } from './store.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteServiceLinkedConfigurationRecorder.html */
export const deleteServiceLinkedConfigurationRecorder = operation(
  'DeleteServiceLinkedConfigurationRecorder',
  async ({ ServicePrincipal }, { db, caller, fail }) => {
    if (!LINKED_SERVICES.has(ServicePrincipal)) fail('ValidationException', invalidServicePrincipal(ServicePrincipal))
    return db.transaction(async (tx) => {
      const recorder =
        (await lockRecorders(tx, caller)).find(({ servicePrincipal }) => servicePrincipal === ServicePrincipal) ??
        fail('NoSuchConfigurationRecorderException', noneForService(ServicePrincipal))
      const Arn = recorderArn(recorder)
      await deleteRecorder(tx, recorder)
      await deleteTags(tx, caller, Arn)
      return { Arn, Name: recorder.name }
    })
  },
)
