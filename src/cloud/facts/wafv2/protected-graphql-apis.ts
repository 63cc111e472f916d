import { fact } from '../../fact.ts'
import { type ProtectingWebAcl, protectedResources } from './protected-resources.ts'

/**
 * The web ACL of each GraphQL API that has one, by the API's ARN.
 * https://docs.aws.amazon.com/waf/latest/APIReference/API_ListResourcesForWebACL.html
 */
export const protectedGraphqlApis = fact<ReadonlyMap<string, ProtectingWebAcl>>({
  name: 'wafv2-protected-graphql-apis',
  permissions: ['wafv2:ListWebACLs', 'wafv2:ListResourcesForWebACL'],

  read(cloud) {
    return protectedResources(cloud, 'APPSYNC')
  },
})
