import { testRule } from '../../testing.ts'
import { snsEncryptedKms } from './sns-encrypted-kms.ts'

const topic = (KmsMasterKeyId: string | null) => ({ configuration: { TopicArn: 'arn:t', KmsMasterKeyId } })
const arn = (part: string) => `arn:aws:kms:us-east-1:123456789012:${part}`

testRule(snsEncryptedKms, {
  COMPLIANT: {
    "with AWS's key": topic('alias/aws/sns'),
    'with the key asked for': [topic('k'), { kmsKeyIds: 'j,k' }],
    'asked for by its ARN': [topic('k'), { kmsKeyIds: arn('key/k') }],
    'named by its ARN': [topic(arn('key/k')), { kmsKeyIds: 'k' }],
    'by an alias': [topic('alias/a'), { kmsKeyIds: arn('alias/a') }],
  },
  NON_COMPLIANT: {
    'without a key': topic(null),
    'with an empty one': topic(''),
    'with another': [topic('k'), { kmsKeyIds: `j,${arn('alias/k')}` }],
  },
})
