import { protectedGraphqlApis } from '../../../../cloud/facts/wafv2/protected-graphql-apis.ts'
import type { Json } from '../../../../lib/json.ts'
import { testAccountRule } from '../../testing.ts'
import { appsyncAssociatedWithWaf } from './appsync-associated-with-waf.ts'

const api = (resourceId: string, arn: string | undefined, Arn: Json = null) => ({
  resourceType: 'AWS::AppSync::GraphQLApi',
  resourceId,
  arn,
  configuration: { ApiId: resourceId, Arn },
})
const key = (id: string) => `AWS::AppSync::GraphQLApi ${id}`
const acls = new Map([
  ['arn:api:1', { id: '1', arn: 'arn:acl:1' }],
  ['arn:api:2', { id: '2', arn: 'arn:acl:2' }],
])

testAccountRule(appsyncAssociatedWithWaf, {
  'a web ACL or none': {
    items: [
      api('1', 'arn:api:1'),
      api('2', undefined, 'arn:api:2'),
      api('3', 'arn:api:3'),
      api('4', undefined),
      api('5', undefined, {}),
    ],
    facts: [[protectedGraphqlApis, acls]],
    expect: {
      [key('1')]: 'COMPLIANT',
      [key('2')]: 'COMPLIANT',
      [key('3')]: 'NON_COMPLIANT',
      [key('4')]: 'NON_COMPLIANT',
    },
  },
  'web ACLs that are listed': {
    items: [api('1', 'arn:api:1'), api('2', 'arn:api:2')],
    facts: [[protectedGraphqlApis, acls]],
    parameters: { wafWebAclARNs: 'arn:acl:1, arn:acl:3' },
    expect: { [key('1')]: 'COMPLIANT', [key('2')]: 'NON_COMPLIANT' },
  },
  'web ACLs cannot be read': {
    items: [api('1', 'arn:api:1')],
    facts: [[protectedGraphqlApis, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
