import { mapConcurrently } from '../../concurrently.ts'
import { fact } from '../../fact.ts'
import { pages } from '../../pages.ts'
import { unlessGone } from '../../unless-gone.ts'

export interface ProtectingWebAcl {
  readonly id: string
  readonly arn: string
}

/** AWS WAF takes few list calls a second. */
const AT_ONCE = 2

/**
 * The web ACL of each load balancer that has one, by the load balancer's ARN.
 * https://docs.aws.amazon.com/waf/latest/APIReference/API_ListResourcesForWebACL.html
 */
export const protectedLoadBalancers = fact<ReadonlyMap<string, ProtectingWebAcl>>({
  name: 'wafv2-protected-load-balancers',
  permissions: ['wafv2:ListWebACLs', 'wafv2:ListResourcesForWebACL'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('wafv2')
    const acls: ProtectingWebAcl[] = []
    const all = pages(
      (NextMarker) => client.send(new sdk.ListWebACLsCommand({ Scope: 'REGIONAL', Limit: 100, NextMarker })),
      (page) => page.NextMarker,
    )
    for await (const page of all) acls.push(...(page.WebACLs ?? []).map(({ Id, ARN }) => ({ id: Id!, arn: ARN! })))
    const balancersOf = async (acl: ProtectingWebAcl): Promise<[string, ProtectingWebAcl][]> => {
      const { ResourceArns = [] } = await client.send(
        new sdk.ListResourcesForWebACLCommand({ WebACLArn: acl.arn, ResourceType: 'APPLICATION_LOAD_BALANCER' }),
      )
      return ResourceArns.map((arn) => [arn, acl])
    }
    const found = mapConcurrently(acls, AT_ONCE, (acl) => unlessGone(balancersOf(acl), 'WAFNonexistentItemException'))
    return new Map((await Array.fromAsync(found)).flat())
  },
})
