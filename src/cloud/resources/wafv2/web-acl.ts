import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
import { type Relationship, type Resource, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { type Found, listed } from './listed.ts'
import { referred } from './references.ts'

const TYPE = 'AWS::WAFv2::WebACL'
const GONE = 'WAFNonexistentItemException'
const AT_ONCE = 4

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
    const { sdk, client } = await cloud.service('wafv2')
    const acls = listed(cloud, only, async (asked) => {
      const { WebACLs: items, NextMarker } = await client.send(new sdk.ListWebACLsCommand(asked))
      return { items, NextMarker }
    })
    yield* mapConcurrently(acls, AT_ONCE, (acl) => described(cloud, acl))
  },
})

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
  return {
    resourceId: ARN,
    resourceName: Name,
    arn: ARN,
    availabilityZone: 'Not Applicable',
    tags: tagMap(tags?.TagInfoForResource?.TagList),
    configuration: shape(TYPE, acl.WebACL),
    relationships: [...(edges ?? []), ...referred(TYPE, acl.WebACL.Rules)],
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
