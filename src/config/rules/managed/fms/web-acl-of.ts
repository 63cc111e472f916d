import { protectedLoadBalancers } from '../../../../cloud/facts/wafv2/protected-load-balancers.ts'
import type { Item } from '../../item.ts'
import { compliant, nonCompliant, type RuleAccount } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'
import { itemsIfRecorded } from './recorded-items.ts'

export const DISTRIBUTION = 'AWS::CloudFront::Distribution'
export const LOAD_BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer'
export const STAGE = 'AWS::ApiGateway::Stage'
/** A web ACL of WAF Classic, whose item names the load balancers that it protects. */
export const CLASSIC_WEB_ACL = 'AWS::WAFRegional::WebACL'

/** The web ACL of a resource by its id or its ARN; none when it has none. */
export type WebAclOf = (item: Item) => string | undefined

/**
 * How the web ACLs of resources are known. A distribution and a stage name theirs; a load balancer's is AWS WAF's to say, or that of
 * WAF Classic's web ACLs, where those are recorded.
 */
export async function webAclOf(account: RuleAccount, types: readonly string[]): Promise<WebAclOf> {
  const ofBalancers = types.includes(LOAD_BALANCER) ? await aclsOfBalancers(account) : new Map<string, string>()
  return ({ resourceType, resourceId, configuration }) => {
    if (resourceType === LOAD_BALANCER) return ofBalancers.get(resourceId)
    return configuration.text(resourceType === STAGE ? 'webAclArn' : 'distributionConfig.webACLId') || undefined
  }
}

async function aclsOfBalancers(account: RuleAccount): Promise<ReadonlyMap<string, string>> {
  const acls = new Map<string, string>()
  for await (const { resourceId, configuration } of itemsIfRecorded(account, CLASSIC_WEB_ACL))
    for (const association of configuration.list('associationList'))
      acls.set(association.text('resourceARN') ?? '', resourceId)
  for (const [balancer, { arn }] of await account.fact(protectedLoadBalancers)) acls.set(balancer, arn)
  return acls
}

/** Judges the web ACL of a resource. @param wanted the id or the ARN of the one that it must be */
export function judgedWebAcl(acl: string | undefined, wanted: string): Verdict {
  if (acl === undefined) return nonCompliant('The resource has no web ACL.')
  const isWanted = acl === wanted || acl.endsWith(`/${wanted}`) || wanted.endsWith(`/${acl}`)
  return isWanted ? compliant : nonCompliant(`The resource has the web ACL ${acl}.`)
}

/** Whether a load balancer is of a kind that has no web ACL. */
export function isOtherBalancer({ resourceType, configuration }: Item): boolean {
  return resourceType === LOAD_BALANCER && configuration.text('type') !== 'application'
}
