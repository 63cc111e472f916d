import { testResourceType } from '../../testing.ts'
import { webAclCase } from './classic-web-acls.testing.ts'
import { classicWebAcl } from './web-acl.ts'

const { answers, expect } = webAclCase('waf')

testResourceType(classicWebAcl, {
  'a web ACL with rules of each kind, an empty one, and one that vanishes': { answers, expect },
})
