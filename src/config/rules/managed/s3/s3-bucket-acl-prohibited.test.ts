import { testRule } from '../../testing.ts'
import { acl, bucket } from './bucket.testing.ts'
import { s3BucketAclProhibited } from './s3-bucket-acl-prohibited.ts'

testRule(s3BucketAclProhibited, {
  COMPLIANT: {
    'the owner only': bucket(acl()),
    'the owner twice': bucket(acl({ id: 'owner' }, 'Read')),
    'no ACL': bucket({ BucketPolicy: { policyText: null } }),
  },
  NON_COMPLIANT: {
    everyone: bucket(acl('AllUsers', 'Read')),
    'the delivery of logs': bucket(acl('LogDelivery', 'Write')),
    'another account': bucket(acl({ id: 'other' }, 'Read')),
    nobody: bucket(acl({}, 'Read')),
  },
  INSUFFICIENT_DATA: {
    'an owner who is not known': bucket({
      AccessControlList: '{"grantList":[{"grantee":"AllUsers","permission":"Read"}]}',
    }),
  },
})
