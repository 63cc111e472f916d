import { testRule } from '../../testing.ts'
import { bucket, policy } from './bucket.testing.ts'
import { s3BucketBlacklistedActionsProhibited } from './s3-bucket-blacklisted-actions-prohibited.ts'

const given = (parts: object) =>
  bucket(
    policy({ Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 's3:GetBucketAcl', Resource: '*', ...parts }),
  )
const asked = { blacklistedActionPattern: 's3:GetBucket*,s3:DeleteObject' }

testRule(s3BucketBlacklistedActionsProhibited, {
  COMPLIANT: {
    'no policy': [bucket({ BucketPolicy: { policyText: null } }), asked],
    'another action': [given({ Action: 's3:GetObject' }), asked],
    'to the own account': [given({ Principal: { AWS: 'arn:aws:iam::123456789012:root' } }), asked],
    'to a service': [given({ Principal: { Service: 'cloudtrail.amazonaws.com' } }), asked],
    denied: [given({ Effect: 'Deny' }), asked],
    'all but those': [given({ Action: undefined, NotAction: 's3:*' }), asked],
  },
  NON_COMPLIANT: {
    'to another account': [given({}), asked],
    'under a condition': [given({ Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } } }), asked],
    'to a role of another account': [given({ Principal: { AWS: 'arn:aws:iam::111122223333:role/r' } }), asked],
    'to everyone': [given({ Principal: '*', Action: 's3:*' }), asked],
    'to all but one': [given({ Principal: undefined, NotPrincipal: { AWS: '123456789012' } }), asked],
    'to a canonical user': [given({ Principal: { CanonicalUser: 'abc' }, Action: 's3:DeleteObject' }), asked],
    'all but others': [given({ Action: undefined, NotAction: 'iam:*' }), asked],
  },
})
