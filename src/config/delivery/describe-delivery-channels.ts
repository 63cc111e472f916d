import { operation } from '../operation.ts'
import { noneNamed } from './delete-delivery-channel.ts'
import { channelsOf } from './store.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeDeliveryChannels.html */
export const describeDeliveryChannels = operation(
  'DescribeDeliveryChannels',
  async ({ DeliveryChannelNames: names = [] }, { db, caller, fail }) => {
    const channels = await channelsOf(db, caller)
    const unknown = names.find((name) => !channels.some((channel) => channel.name === name))
    if (unknown !== undefined) fail('NoSuchDeliveryChannelException', noneNamed(unknown))
    return { DeliveryChannels: channels.filter(({ name }) => names.length === 0 || names.includes(name)) }
  },
)
