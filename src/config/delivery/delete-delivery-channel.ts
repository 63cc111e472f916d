import { operation } from '../operation.ts'
import { lockRecorders } from '../recorder/store.ts'
import { channelsOf, deleteChannel } from './store.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteDeliveryChannel.html */
export const deleteDeliveryChannel = operation(
  'DeleteDeliveryChannel',
  async ({ DeliveryChannelName: name }, { db, caller, fail }) => {
    await db.transaction(async (tx) => {
      const recorders = await lockRecorders(tx, caller)
      if (!(await channelsOf(tx, caller)).some((channel) => channel.name === name)) {
        fail('NoSuchDeliveryChannelException', noneNamed(name))
      }
      if (recorders.some(({ recording, servicePrincipal }) => recording && servicePrincipal === undefined)) {
        fail(
          'LastDeliveryChannelDeleteFailedException',
          // The repetition is AWS's.
          `Failed to delete last specified delivery channel with name '${name}', because there, because there is a running configuration recorder.`,
        )
      }
      await deleteChannel(tx, caller, name)
    })
    return {}
  },
)

export function noneNamed(name: string): string {
  return `Cannot find delivery channel with specified name '${name}'.`
}
