import { testRule } from '../../testing.ts'
import { bucket } from './bucket.testing.ts'
import { s3DefaultEncryptionKms } from './s3-default-encryption-kms.ts'

const key = 'arn:aws:kms:us-east-1:123456789012:key/k'
const encrypted = (sseAlgorithm: string, kmsMasterKeyID: string | null = null) =>
  bucket({
    ServerSideEncryptionConfiguration: {
      rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm, kmsMasterKeyID } }],
    },
  })

testRule(s3DefaultEncryptionKms, {
  COMPLIANT: {
    'by the key of S3': encrypted('aws:kms'),
    'by a key': encrypted('aws:kms', key),
    'in two layers': encrypted('aws:kms:dsse', key),
    'by the key asked for': [
      encrypted('aws:kms', key),
      { kmsKeyArns: `arn:aws:kms:us-east-1:123456789012:key/x,${key}` },
    ],
  },
  NON_COMPLIANT: {
    'without KMS': encrypted('AES256'),
    'no encryption': bucket({}),
    'no rule': bucket({ ServerSideEncryptionConfiguration: { rules: [] } }),
    'by another key': [encrypted('aws:kms', `${key}2`), { kmsKeyArns: key }],
    'by the key of S3, when another is asked for': [encrypted('aws:kms'), { kmsKeyArns: key }],
  },
  NOT_APPLICABLE: { 'a key': { resourceType: 'AWS::KMS::Key', configuration: { keyState: 'Enabled' } } },
})
