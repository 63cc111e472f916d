import type { Scope } from '@aws-sdk/client-wafv2'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { pages } from '../../pages.ts'
import { relate } from '../../relate.ts'
import { isWanted, type Relationship, type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'

const TYPE = 'AWS::WAFv2::WebACL'
const GONE = 'WAFNonexistentItemException'
const AT_ONCE = 4

interface Found {
  readonly Name: string
  readonly Id: string
  readonly ARN: string
  readonly Scope: Scope
}

/**
 * The web ACLs of a region; in us-east-1 those of CloudFront too. The shape is the answer's own, in PascalCase, as in items
 * captured in 2026 (AWS's property schema still has the camelCase one of before).
 * https://docs.aws.amazon.com/waf/latest/APIReference/API_GetWebACL.html
 */
export const webAcl = resourceType({
  type: TYPE,
  permissions: ['wafv2:ListWebACLs', 'wafv2:GetWebACL', 'wafv2:ListResourcesForWebACL', 'wafv2:ListTagsForResource'],
  changedBy: [
    {
      eventSource: 'wafv2.amazonaws.com',
      eventNames: ['CreateWebACL', 'UpdateWebACL', 'DeleteWebACL', 'DeleteFirewallManagerRuleGroups'],
      name: ['requestParameters.name'],
      arn: ['requestParameters.webACLArn'],
    },
    {
      eventSource: 'wafv2.amazonaws.com',
      eventNames: ['AssociateWebACL', 'TagResource', 'UntagResource'],
      arn: ['requestParameters.webACLArn', 'requestParameters.resourceARN'],
    },
    // It names only the resource that loses its web ACL.
    { eventSource: 'wafv2.amazonaws.com', eventNames: ['DisassociateWebACL'] },
  ],
  verified: 'schema',

  async *read(cloud, only) {
    yield* mapConcurrently(listed(cloud, only), AT_ONCE, (acl) => described(cloud, acl))
  },
})

async function* listed(cloud: Cloud, only?: readonly Wanted[]): AsyncGenerator<Found> {
  const { sdk, client } = await cloud.service('wafv2')
  const scopes: Scope[] = cloud.region === 'us-east-1' ? ['REGIONAL', 'CLOUDFRONT'] : ['REGIONAL']
  for (const Scope of scopes) {
    const all = pages(
      (NextMarker) => client.send(new sdk.ListWebACLsCommand({ Scope, Limit: 100, NextMarker })),
      (page) => page.NextMarker,
    )
    for await (const page of all) {
      for (const { Name, Id, ARN } of page.WebACLs ?? []) {
        if (!isWanted(only, { resourceId: ARN, resourceName: Name, arn: ARN })) continue
        yield { Name: Name!, Id: Id!, ARN: ARN!, Scope }
      }
    }
  }
}

async function described(cloud: Cloud, { Name, Id, ARN, Scope }: Found): Promise<Resource | undefined> {
  const { sdk, client } = await cloud.service('wafv2')
  const details = await unlessGone(
    Promise.all([
      client.send(new sdk.GetWebACLCommand({ Name, Id, Scope })),
      client.send(new sdk.ListTagsForResourceCommand({ ResourceARN: ARN })),
      Scope === 'REGIONAL' ? protectedBy(cloud, ARN) : [],
    ]),
    GONE,
  )
  const [acl, tags, edges] = details ?? []
  if (acl?.WebACL === undefined) return undefined
  const referred = (statement: string) => references(acl.WebACL?.Rules, statement)
  return {
    resourceId: ARN,
    resourceName: Name,
    arn: ARN,
    availabilityZone: 'Not Applicable',
    tags: tagMap(tags?.TagInfoForResource?.TagList),
    configuration: shape(TYPE, acl.WebACL),
    relationships: [
      ...(edges ?? []),
      ...relate(TYPE, 'AWS::WAFv2::IPSet', referred('IPSetReferenceStatement')),
      ...relate(TYPE, 'AWS::WAFv2::RegexPatternSet', referred('RegexPatternSetReferenceStatement')),
      ...relate(TYPE, 'AWS::WAFv2::RuleGroup', referred('RuleGroupReferenceStatement')),
    ],
  }
}

/** What a regional web ACL is associated with, as edges. CloudFront keeps that on its own side. */
async function protectedBy(cloud: Cloud, WebACLArn: string): Promise<Relationship[]> {
  const { sdk, client } = await cloud.service('wafv2')
  const edges = [
    ['API_GATEWAY', 'AWS::ApiGateway::Stage'],
    ['APPLICATION_LOAD_BALANCER', 'AWS::ElasticLoadBalancingV2::LoadBalancer'],
  ] as const
  const related = edges.map(async ([ResourceType, type]) => {
    const { ResourceArns } = await client.send(new sdk.ListResourcesForWebACLCommand({ WebACLArn, ResourceType }))
    return relate(TYPE, type, (ResourceArns ?? []).toSorted())
  })
  return (await Promise.all(related)).flat()
}

/** The ARNs in all statements of a kind, however deep in others (`AndStatement`, `ScopeDownStatement`) they stand. */
function references(value: unknown, statement: string): string[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, member]) =>
    name === statement ? [(member as { ARN: string }).ARN] : references(member, statement),
  )
}
