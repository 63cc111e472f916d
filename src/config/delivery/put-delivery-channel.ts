import { operation } from '../operation.ts'
import { lockRecorders, recordersOf } from '../recorder/store.ts'
import { channelProblem } from './channel-problem.ts'
import { deliveryProblem } from './delivery-problem.ts'
import { channelsOf, putChannel } from './store.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_PutDeliveryChannel.html */
export const putDeliveryChannel = operation('PutDeliveryChannel', async ({ DeliveryChannel: given }, ctx) => {
  const { db, caller, now, fail } = ctx
  const noRecorder = () =>
    fail(
      'NoAvailableConfigurationRecorderException',
      'Configuration recorder is not available to put delivery channel.',
    )
  const name = given.name ?? 'default'
  const tooMany = () =>
    fail(
      'MaxNumberOfDeliveryChannelsExceededException',
      `Failed to put delivery channel '${name}' because the maximum number of delivery channels: 1 is reached.`,
    )

  const recorder = (await recordersOf(db, caller)).find(({ servicePrincipal }) => servicePrincipal === undefined)
  if (recorder === undefined) noRecorder()
  const problem = channelProblem(given)
  if (problem !== undefined) fail(problem.fault, problem.message)
  if ((await channelsOf(db, caller)).some((channel) => channel.name !== name)) tooMany()
  const channel = { ...given, name, s3BucketName: given.s3BucketName! }
  const undeliverable = await deliveryProblem(ctx, channel, recorder?.roleArn)
  if (undeliverable !== undefined) fail(undeliverable.fault, undeliverable.message)

  await db.transaction(async (tx) => {
    // The recorder's lock makes requests for channels of one region follow each other.
    const locked = await lockRecorders(tx, caller)
    if (!locked.some(({ servicePrincipal }) => servicePrincipal === undefined)) noRecorder()
    if ((await channelsOf(tx, caller)).some((other) => other.name !== name)) tooMany()
    await putChannel(tx, caller, channel, now)
  })
  return {}
})
