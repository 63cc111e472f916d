import { testFact } from '../../fact.testing.ts'
import { streamEncryption } from './stream-encryption.ts'

const [LIST, DESCRIBE] = ['firehose:ListDeliveryStreams', 'firehose:DescribeDeliveryStream']
const described = (DeliveryStreamType: string, DeliveryStreamEncryptionConfiguration?: object) => ({
  DeliveryStreamDescription: { DeliveryStreamType, DeliveryStreamEncryptionConfiguration },
})
const streams: Readonly<Record<string, object>> = {
  a: described('DirectPut', { Status: 'ENABLED', KeyARN: 'arn:key', KeyType: 'CUSTOMER_MANAGED_CMK' }),
  b: described('DirectPut', { Status: 'ENABLING' }),
  c: described('KinesisStreamAsSource'),
}

testFact(streamEncryption, {
  'of every stream and page': {
    answers: {
      [LIST]: ({ ExclusiveStartDeliveryStreamName: after }: { ExclusiveStartDeliveryStreamName?: string }) =>
        after === undefined
          ? { DeliveryStreamNames: ['a', 'b'], HasMoreDeliveryStreams: true }
          : { DeliveryStreamNames: after === 'b' ? ['c', 'gone'] : [], HasMoreDeliveryStreams: false },
      [DESCRIBE]: ({ DeliveryStreamName: name }: { DeliveryStreamName: string }) => {
        if (name === 'gone') throw Object.assign(new Error('gone'), { name: 'ResourceNotFoundException' })
        return streams[name]
      },
    },
    expect: [
      { name: 'a', type: 'DirectPut', isEncrypted: true, keyArn: 'arn:key' },
      { name: 'b', type: 'DirectPut', isEncrypted: false, keyArn: undefined },
      { name: 'c', type: 'KinesisStreamAsSource', isEncrypted: false, keyArn: undefined },
    ],
  },
  'a stream that is not described': {
    answers: { [LIST]: { DeliveryStreamNames: ['a'], HasMoreDeliveryStreams: false }, [DESCRIBE]: {} },
    expect: /did not describe a/,
  },
})
