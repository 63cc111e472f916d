import { partitionOf } from '../../cloud/clients.ts'
import { operation } from '../operation.ts'
import { checkedTags } from '../tags/checked-tags.ts'
import { setTags } from '../tags/store.ts'
import { fullRecordingMode } from './full-recording-mode.ts'
import { recorderArn } from './recorder.ts'
import { invalidServicePrincipal, LINKED_SERVICES } from './service-linked.ts'
import { createServiceLinkedRecorder } from './store.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_PutServiceLinkedConfigurationRecorder.html */
export const putServiceLinkedConfigurationRecorder = operation(
  'PutServiceLinkedConfigurationRecorder',
  async ({ ServicePrincipal, Tags }, { db, caller, now, fail, wake }) => {
    const service =
      LINKED_SERVICES.get(ServicePrincipal) ?? fail('ValidationException', invalidServicePrincipal(ServicePrincipal))
    const tags = checkedTags(Tags ?? [], (message) => fail('ValidationException', message))
    const { accountId, region } = caller
    const partition = partitionOf(region)
    const recorder = {
      accountId,
      region,
      name: service.recorderName,
      roleArn: `arn:${partition}:iam::${accountId}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`,
      recordingGroup: service.recordingGroup(region),
      recordingMode: fullRecordingMode(undefined),
      recordingScope: service.recordingScope,
      servicePrincipal: ServicePrincipal,
      createdAt: now,
    }
    await db.transaction(async (tx) => {
      const { created } = await createServiceLinkedRecorder(tx, recorder)
      if (!created) {
        fail(
          'ConflictException',
          'You cannot create a service-linked recorder because a service-linked recorder already exists for the specified service.',
        )
      }
      await setTags(tx, caller, recorderArn(recorder), tags)
    })
    wake()
    return { Arn: recorderArn(recorder), Name: recorder.name }
  },
)
