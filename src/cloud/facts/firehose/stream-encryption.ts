import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { fact } from '../../fact.ts'
import { unlessGone } from '../../unless-gone.ts'

export interface StreamEncryption {
  readonly name: string
  /** `DirectPut`, `KinesisStreamAsSource`, ... */
  readonly type: string
  readonly isEncrypted: boolean
  /** The customer managed key; none when the key is Firehose's. */
  readonly keyArn?: string
}

const AT_ONCE = 4

/**
 * The delivery streams of the region and how they are encrypted.
 * https://docs.aws.amazon.com/firehose/latest/APIReference/API_DescribeDeliveryStream.html
 */
export const streamEncryption = fact<readonly StreamEncryption[]>({
  name: 'firehose-stream-encryption',
  permissions: ['firehose:DescribeDeliveryStream', 'firehose:ListDeliveryStreams'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('firehose')
    const found = mapConcurrently(streams(cloud), AT_ONCE, async (name) => {
      const command = new sdk.DescribeDeliveryStreamCommand({ DeliveryStreamName: name })
      const answer = await unlessGone(client.send(command), 'ResourceNotFoundException')
      const { DeliveryStreamType, DeliveryStreamEncryptionConfiguration: encryption } =
        answer?.DeliveryStreamDescription ?? {}
      if (answer !== undefined && DeliveryStreamType === undefined)
        throw new Error(`Firehose did not describe ${name}.`)
      return (
        DeliveryStreamType && {
          name,
          type: DeliveryStreamType,
          isEncrypted: encryption?.Status === 'ENABLED',
          keyArn: encryption?.KeyARN,
        }
      )
    })
    return Array.fromAsync(found)
  },
})

/** A page goes on after the last name of the one before. */
async function* streams(cloud: Cloud): AsyncGenerator<string> {
  const { sdk, client } = await cloud.service('firehose')
  let after: string | undefined
  do {
    const command = new sdk.ListDeliveryStreamsCommand({ Limit: 100, ExclusiveStartDeliveryStreamName: after })
    const { DeliveryStreamNames: names = [], HasMoreDeliveryStreams: isMore } = await client.send(command)
    yield* names
    after = isMore ? names.at(-1) : undefined
  } while (after !== undefined)
}
