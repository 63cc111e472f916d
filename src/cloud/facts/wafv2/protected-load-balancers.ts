import { fact } from '../../fact.ts'
import { type ProtectingWebAcl, protectedResources } from './protected-resources.ts'

/**
 * The web ACL of each load balancer that has one, by the load balancer's ARN.
 * https://docs.aws.amazon.com/waf/latest/APIReference/API_ListResourcesForWebACL.html
 */
export const protectedLoadBalancers = fact<ReadonlyMap<string, ProtectingWebAcl>>({
  name: 'wafv2-protected-load-balancers',
  permissions: ['wafv2:ListWebACLs', 'wafv2:ListResourcesForWebACL'],

  read(cloud) {
    return protectedResources(cloud, 'APPLICATION_LOAD_BALANCER')
  },
})
