import { testRule } from '../../testing.ts'
import { bucket, policy } from './bucket.testing.ts'
import { s3BucketPolicyGranteeCheck } from './s3-bucket-policy-grantee-check.ts'

const given = (Principal: object | string, Condition?: object, more: object = {}) =>
  bucket(policy({ Effect: 'Allow', Principal, Action: 's3:GetObject', Resource: '*', Condition, ...more }))
const from = (cidr: string | string[]) => ({ IpAddress: { 'aws:SourceIp': cidr } })
const inVpc = (vpc: string) => ({ StringEquals: { 'aws:SourceVpc': vpc } })
const alice = 'arn:aws:iam::111122223333:user/alice'

testRule(s3BucketPolicyGranteeCheck, {
  COMPLIANT: {
    'no policy': bucket({ BucketPolicy: { policyText: null } }),
    'only a denial': bucket(policy({ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' })),
    'a user of the list': [given({ AWS: alice }), { awsPrincipals: `444455556666,${alice}` }],
    'by a wildcard of the list': [given({ AWS: alice }), { awsPrincipals: 'arn:aws:iam::111122223333:user/*' }],
    'an account by its root': [given({ AWS: 'arn:aws:iam::111122223333:root' }), { awsPrincipals: '111122223333' }],
    'a root by its account': [given({ AWS: '111122223333' }), { awsPrincipals: 'arn:aws:iam::111122223333:root' }],
    'a service of the list': [given({ Service: 'sns.amazonaws.com' }), { servicePrincipals: 'sns.amazonaws.com' }],
    'a provider of the list': [given({ Federated: 'accounts.google.com' }), { federatedUsers: 'accounts.google.com' }],
    'anyone from addresses of the list': [given('*', from('203.0.113.0/24')), { ipAddresses: '203.0.113.0/24' }],
    'anyone in a VPC of the list': [given('*', inVpc('vpc-1')), { vpcIds: 'vpc-1,vpc-2' }],
  },
  NON_COMPLIANT: {
    'anyone at all': given('*'),
    'a user, no list': given({ AWS: alice }),
    'a user who is not in the list': [given({ AWS: [alice, `${alice}2`] }), { awsPrincipals: alice }],
    'a user of an account of the list': [given({ AWS: alice }), { awsPrincipals: '111122223333' }],
    'another service': [given({ Service: 'sqs.amazonaws.com' }), { servicePrincipals: 'sns.amazonaws.com' }],
    'another provider': [
      given({ Federated: 'cognito-identity.amazonaws.com' }),
      { federatedUsers: 'accounts.google.com' },
    ],
    'other addresses': [given('*', from(['203.0.113.0/24', '0.0.0.0/0'])), { ipAddresses: '203.0.113.0/24' }],
    'another VPC': [given('*', inVpc('vpc-3')), { vpcIds: 'vpc-1' }],
    'a VPC of the list, other addresses': [
      given('*', { ...inVpc('vpc-1'), ...from('0.0.0.0/0') }),
      { vpcIds: 'vpc-1', ipAddresses: '203.0.113.0/24' },
    ],
    'all but one': [
      bucket(policy({ Effect: 'Allow', NotPrincipal: { AWS: alice }, Action: '*', Resource: '*' })),
      { awsPrincipals: alice },
    ],
  },
})
