import { operation } from '../operation.ts'
import { noneNamed } from './selected-recorders.ts'
import { lockRecorders, stopRecorder } from './store.ts'

/** What starting and stopping a service-linked recorder is told. */
export const ALWAYS_RECORDING =
  'Service-linked configuration recorders are always recording. To stop recording, you must delete the service-linked configuration recorder. Use the DeleteServiceLinkedConfigurationRecorder operation to delete a service-linked configuration recorder.'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_StopConfigurationRecorder.html */
export const stopConfigurationRecorder = operation(
  'StopConfigurationRecorder',
  async ({ ConfigurationRecorderName: name }, { db, caller, now, fail }) => {
    await db.transaction(async (tx) => {
      const recorder =
        (await lockRecorders(tx, caller)).find((one) => one.name === name) ??
        fail('NoSuchConfigurationRecorderException', noneNamed(name))
      if (recorder.servicePrincipal !== undefined) fail('UnmodifiableEntityException', ALWAYS_RECORDING)
      if (recorder.recording) await stopRecorder(tx, recorder, now)
    })
    return {}
  },
)
