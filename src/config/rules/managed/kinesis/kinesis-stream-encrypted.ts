import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/kinesis-stream-encrypted.html */
export const kinesisStreamEncrypted = managedRule({
  identifier: 'KINESIS_STREAM_ENCRYPTED',
  resourceTypes: ['AWS::Kinesis::Stream'],

  evaluate({ configuration }) {
    return configuration.text('StreamEncryption.EncryptionType') === 'KMS'
      ? compliant
      : nonCompliant('The stream is not encrypted.')
  },
})
