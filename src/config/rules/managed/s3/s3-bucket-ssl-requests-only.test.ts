import { testRule } from '../../testing.ts'
import { bucket, policy } from './bucket.testing.ts'
import { s3BucketSslRequestsOnly } from './s3-bucket-ssl-requests-only.ts'

const denial = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
}
const but = (parts: object) => bucket(policy({ ...denial, ...parts }))

testRule(s3BucketSslRequestsOnly, {
  COMPLIANT: {
    'the bucket and its objects': but({}),
    'a flag instead of a text': but({ Condition: { Bool: { 'aws:SecureTransport': false } } }),
    'every resource, every action': but({ Resource: '*', Action: '*', Principal: { AWS: '*' } }),
    'in two statements': bucket(
      policy({ ...denial, Resource: 'arn:aws:s3:::b' }, { ...denial, Resource: 'arn:aws:s3:::b/*' }),
    ),
    'beside a grant': bucket(
      policy(denial, { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' }),
    ),
  },
  NON_COMPLIANT: {
    'no policy': bucket({ BucketPolicy: { policyText: null } }),
    'the objects only': but({ Resource: 'arn:aws:s3:::b/*' }),
    'the bucket only': but({ Resource: 'arn:aws:s3:::b' }),
    'another bucket': but({ Resource: ['arn:aws:s3:::c', 'arn:aws:s3:::c/*'] }),
    'reading only': but({ Action: 's3:GetObject' }),
    'for an account': but({ Principal: { AWS: '111122223333' } }),
    'for services': but({ Principal: { Service: '*' } }),
    'requests with TLS': but({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
    'under one more condition': but({
      Condition: { Bool: { 'aws:SecureTransport': 'false' }, StringEquals: { 'aws:SourceVpc': 'vpc-1' } },
    }),
    'under no condition': but({ Condition: undefined }),
    allowed: but({ Effect: 'Allow' }),
  },
})
