import { testRule } from '../../testing.ts'
import { acl, bucket, grant } from './bucket.testing.ts'
import { s3BucketPublicWriteProhibited } from './s3-bucket-public-write-prohibited.ts'

const open = { BucketPolicy: { policyText: grant('s3:PutObject') } }

testRule(s3BucketPublicWriteProhibited, {
  COMPLIANT: {
    'neither policy nor ACL': bucket(acl()),
    'a policy for reading': bucket({ BucketPolicy: { policyText: grant('s3:GetObject') } }),
    'an ACL for reading': bucket(acl('AllUsers', 'Read')),
    'an open policy that is restricted': bucket({
      ...open,
      PublicAccessBlockConfiguration: { restrictPublicBuckets: true },
    }),
    'an open ACL that is ignored': bucket({
      ...acl('AllUsers', 'Write'),
      PublicAccessBlockConfiguration: { ignorePublicAcls: true },
    }),
  },
  NON_COMPLIANT: {
    'a policy for everyone': bucket(open),
    'a policy for everything': bucket({ BucketPolicy: { policyText: grant('*') } }),
    'a policy for deleting': bucket({ BucketPolicy: { policyText: grant('s3:DeleteObject') } }),
    'an ACL for everyone': bucket(acl('AllUsers', 'Write')),
    'an ACL with full control': bucket(acl('AuthenticatedUsers', 'FullControl')),
  },
  INSUFFICIENT_DATA: { 'no ACL': bucket({ AccessControlList: '[]' }) },
})
