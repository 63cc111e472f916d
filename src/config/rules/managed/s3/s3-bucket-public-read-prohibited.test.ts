import { testRule } from '../../testing.ts'
import { acl, bucket, grant } from './bucket.testing.ts'
import { s3BucketPublicReadProhibited } from './s3-bucket-public-read-prohibited.ts'

const open = { BucketPolicy: { policyText: grant('s3:GetObject') } }
const block = (flags: object) => ({ PublicAccessBlockConfiguration: { ...flags } })

testRule(s3BucketPublicReadProhibited, {
  COMPLIANT: {
    'neither policy nor ACL': bucket({ BucketPolicy: { policyText: null } }),
    'a policy for writing': bucket({ BucketPolicy: { policyText: grant('s3:PutObject') } }),
    'a policy for an account': bucket({ BucketPolicy: { policyText: grant('s3:*', { AWS: '111122223333' }) } }),
    'an ACL for writing': bucket(acl('AllUsers', 'Write')),
    'an open policy that is restricted': bucket({ ...open, ...block({ restrictPublicBuckets: true }) }),
    'an open ACL that is ignored': bucket({ ...acl('AllUsers', 'Read'), ...block({ ignorePublicAcls: true }) }),
  },
  NON_COMPLIANT: {
    'a policy for everyone': bucket(open),
    'a policy for listing': bucket({ BucketPolicy: { policyText: grant('s3:ListBucket') } }),
    'an ACL for everyone': bucket(acl('AllUsers', 'Read')),
    'an ACL with full control for every account': bucket(acl('AuthenticatedUsers', 'FullControl')),
    'an open policy of which only new ones are refused': bucket({ ...open, ...block({ blockPublicPolicy: true }) }),
    'an open policy, the ACL ignored': bucket({ ...open, ...block({ ignorePublicAcls: true }) }),
  },
  INSUFFICIENT_DATA: { 'no policy': bucket({ BucketPolicy: { policyText: '{"Statement":5}' } }) },
})
