import { streamEncryption } from '../../../../cloud/facts/firehose/stream-encryption.ts'
import { testAccountRule } from '../../testing.ts'
import { kinesisFirehoseDeliveryStreamEncrypted } from './kinesis-firehose-delivery-stream-encrypted.ts'

const stream = (name: string, isEncrypted: boolean, keyArn?: string, type = 'DirectPut') => ({
  name,
  type,
  isEncrypted,
  keyArn,
})
const facts = [
  [
    streamEncryption,
    [
      stream('plain', false),
      stream('own', true),
      stream('key', true, 'arn:k'),
      stream('other', true, 'arn:j'),
      stream('kinesis', false, undefined, 'KinesisStreamAsSource'),
    ],
  ],
] as const
const of = (name: string) => `AWS::KinesisFirehose::DeliveryStream ${name}`

testAccountRule(kinesisFirehoseDeliveryStreamEncrypted, {
  'with any key': {
    facts,
    expect: {
      [of('plain')]: 'NON_COMPLIANT',
      [of('own')]: 'COMPLIANT',
      [of('key')]: 'COMPLIANT',
      [of('other')]: 'COMPLIANT',
      [of('kinesis')]: 'NOT_APPLICABLE',
    },
  },
  'with a key asked for': {
    facts,
    parameters: { kmsKeyArns: 'arn:k,arn:l' },
    expect: {
      [of('plain')]: 'NON_COMPLIANT',
      [of('own')]: 'NON_COMPLIANT',
      [of('key')]: 'COMPLIANT',
      [of('other')]: 'NON_COMPLIANT',
      [of('kinesis')]: 'NOT_APPLICABLE',
    },
  },
  'not readable': { facts: [[streamEncryption, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
