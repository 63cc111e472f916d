import { channelsOf } from '../delivery/store.ts'
import { operation } from '../operation.ts'
import { noneNamed } from './selected-recorders.ts'
import { ALWAYS_RECORDING } from './stop-configuration-recorder.ts'
import { lockRecorders, startRecorder } from './store.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_StartConfigurationRecorder.html */
export const startConfigurationRecorder = operation(
  'StartConfigurationRecorder',
  async ({ ConfigurationRecorderName: name }, { db, caller, now, fail, wake }) => {
    await db.transaction(async (tx) => {
      // Deleting the last delivery channel locks the recorder too, so that one of the two sees the other.
      const recorder =
        (await lockRecorders(tx, caller)).find((one) => one.name === name) ??
        fail('NoSuchConfigurationRecorderException', noneNamed(name))
      if (recorder.servicePrincipal !== undefined) fail('UnmodifiableEntityException', ALWAYS_RECORDING)
      if ((await channelsOf(tx, caller)).length === 0) {
        fail(
          'NoAvailableDeliveryChannelException',
          'Delivery channel is not available to start configuration recorder.',
        )
      }
      if (!recorder.recording) await startRecorder(tx, recorder, now)
    })
    wake()
    return {}
  },
)
