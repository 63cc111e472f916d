import { testRule } from '../../testing.ts'
import { bucket, policy } from './bucket.testing.ts'
import { s3BucketPolicyNotMorePermissive } from './s3-bucket-policy-not-more-permissive.ts'

const limit = { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 's3:Get*', Resource: 'arn:aws:s3:::b/*' }
const vpc = { StringEquals: { 'aws:SourceVpc': ['vpc-1', 'vpc-2'] } }
const control = (parts: object = {}) => ({ controlPolicy: JSON.stringify({ Statement: [{ ...limit, ...parts }] }) })
const given = (parts: object = {}) => bucket(policy({ ...limit, Action: 's3:GetObject', ...parts }))

testRule(s3BucketPolicyNotMorePermissive, {
  COMPLIANT: {
    'no policy': [bucket({ BucketPolicy: { policyText: null } }), control()],
    'the same': [given({ Action: 's3:Get*' }), control()],
    less: [given({ Resource: 'arn:aws:s3:::b/a' }), control()],
    'anything to the own account': [given({ Principal: { AWS: '123456789012' }, Action: '*' }), control()],
    'anything denied': [given({ Effect: 'Deny', Principal: '*', Action: '*' }), control()],
    'anyone, as allowed': [given({ Principal: '*' }), control({ Principal: '*' })],
    'a stricter condition': [
      given({ Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } } }),
      control({ Condition: vpc }),
    ],
  },
  NON_COMPLIANT: {
    'another account': [given({ Principal: { AWS: '444455556666' } }), control()],
    anyone: [given({ Principal: '*' }), control()],
    'all but one': [
      given({ Principal: undefined, NotPrincipal: { AWS: '444455556666' } }),
      control({ Principal: '*' }),
    ],
    'another action': [given({ Action: ['s3:GetObject', 's3:PutObject'] }), control()],
    'another resource': [given({ Resource: 'arn:aws:s3:::b' }), control()],
    'without its condition': [given(), control({ Condition: vpc })],
    'a wider condition': [
      given({ Condition: { StringEquals: { 'aws:SourceVpc': ['vpc-1', 'vpc-3'] } } }),
      control({ Condition: vpc }),
    ],
    'a control policy that only denies': [given(), control({ Effect: 'Deny' })],
  },
  INSUFFICIENT_DATA: {
    'a control policy that is no JSON': [given(), { controlPolicy: '{' }],
    'a control policy that is none': [given(), { controlPolicy: '[]' }],
  },
})
