import type { ResourceType } from '@aws-sdk/client-wafv2'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { pages } from '../../pages.ts'
import { unlessGone } from '../../unless-gone.ts'

export interface ProtectingWebAcl {
  readonly id: string
  readonly arn: string
}

/** AWS WAF takes few list calls a second. */
const AT_ONCE = 2

/** The web ACL of each resource of a type that has one, by the resource's ARN. */
export async function protectedResources(
  cloud: Cloud,
  type: ResourceType,
): Promise<ReadonlyMap<string, ProtectingWebAcl>> {
  const { sdk, client } = await cloud.service('wafv2')
  const acls: ProtectingWebAcl[] = []
  const all = pages(
    (NextMarker) => client.send(new sdk.ListWebACLsCommand({ Scope: 'REGIONAL', Limit: 100, NextMarker })),
    (page) => page.NextMarker,
  )
  for await (const page of all) acls.push(...(page.WebACLs ?? []).map(({ Id, ARN }) => ({ id: Id!, arn: ARN! })))
  const resourcesOf = async (acl: ProtectingWebAcl): Promise<[string, ProtectingWebAcl][]> => {
    const { ResourceArns = [] } = await client.send(
      new sdk.ListResourcesForWebACLCommand({ WebACLArn: acl.arn, ResourceType: type }),
    )
    return ResourceArns.map((arn) => [arn, acl])
  }
  const found = mapConcurrently(acls, AT_ONCE, (acl) => unlessGone(resourcesOf(acl), 'WAFNonexistentItemException'))
  return new Map((await Array.fromAsync(found)).flat())
}
