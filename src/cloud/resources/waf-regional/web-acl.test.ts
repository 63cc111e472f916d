import { testResourceType } from '../../testing.ts'
import { webAclCase } from '../waf/classic-web-acls.testing.ts'
import { classicRegionalWebAcl } from './web-acl.ts'

const { answers, expect } = webAclCase('waf-regional')

testResourceType(classicRegionalWebAcl, {
  'a web ACL with rules of each kind, an empty one, and one that vanishes': { answers, expect },
})
