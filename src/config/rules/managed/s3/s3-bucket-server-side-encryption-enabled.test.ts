import { testRule } from '../../testing.ts'
import { bucket, policy } from './bucket.testing.ts'
import { s3BucketServerSideEncryptionEnabled } from './s3-bucket-server-side-encryption-enabled.ts'

const encrypted = (sseAlgorithm: string | null) =>
  bucket({ ServerSideEncryptionConfiguration: { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm } }] } })
const denial = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:PutObject',
  Resource: 'arn:aws:s3:::b/*',
  Condition: { StringNotEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' } },
}

testRule(s3BucketServerSideEncryptionEnabled, {
  COMPLIANT: {
    "by S3's keys": encrypted('AES256'),
    'by KMS': encrypted('aws:kms'),
    'asked for by the policy': bucket(policy(denial)),
  },
  NON_COMPLIANT: {
    'nothing said': bucket({ BucketPolicy: { policyText: null } }),
    'no algorithm': encrypted(null),
    'a policy that denies something else': bucket(policy({ ...denial, Action: 's3:GetObject' })),
    'a policy that denies one account': bucket(policy({ ...denial, Principal: { AWS: '111122223333' } })),
    'a policy that allows': bucket(policy({ ...denial, Effect: 'Allow' })),
    'a policy that denies all': bucket(policy({ ...denial, Condition: undefined })),
  },
})
