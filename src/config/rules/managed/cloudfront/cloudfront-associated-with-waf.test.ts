import { testRule } from '../../testing.ts'
import { cloudfrontAssociatedWithWaf } from './cloudfront-associated-with-waf.ts'
import { distribution } from './distribution.testing.ts'

testRule(cloudfrontAssociatedWithWaf, {
  COMPLIANT: {
    'with a web ACL': distribution({ webACLId: 'acl' }),
    'with one asked for': [distribution({ webACLId: 'acl' }), { wafWebAclIds: 'other,acl' }],
  },
  NON_COMPLIANT: {
    'with none': distribution({ webACLId: '' }),
    'not said': distribution({}),
    'with another': [distribution({ webACLId: 'acl' }), { wafWebAclIds: 'other' }],
  },
})
