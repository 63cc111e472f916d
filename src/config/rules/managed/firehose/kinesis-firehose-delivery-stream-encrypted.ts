import { type StreamEncryption, streamEncryption } from '../../../../cloud/facts/firehose/stream-encryption.ts'
import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/kinesis-firehose-delivery-stream-encrypted.html */
export const kinesisFirehoseDeliveryStreamEncrypted = managedRule({
  identifier: 'KINESIS_FIREHOSE_DELIVERY_STREAM_ENCRYPTED',
  parameters: { kmsKeyArns: csv() },

  async evaluateAll({ fact }, { kmsKeyArns }) {
    return (await fact(streamEncryption)).map((stream) => ({
      resourceType: 'AWS::KinesisFirehose::DeliveryStream',
      resourceId: stream.name,
      verdict: judged(stream, kmsKeyArns),
    }))
  },
})

function judged({ type, isEncrypted, keyArn }: StreamEncryption, wanted: readonly string[] | undefined): Verdict {
  // Its data is encrypted, or not, where it comes from.
  if (type === 'KinesisStreamAsSource') return notApplicable
  if (!isEncrypted) return nonCompliant('The delivery stream is not encrypted at rest.')
  return wanted === undefined || wanted.includes(keyArn ?? '')
    ? compliant
    : nonCompliant(`The delivery stream is encrypted with ${keyArn ?? "Firehose's own key"}, which is not in the list.`)
}
