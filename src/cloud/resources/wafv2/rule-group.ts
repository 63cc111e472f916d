import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { type Resource, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { type Found, listed } from './listed.ts'
import { referred } from './references.ts'

const TYPE = 'AWS::WAFv2::RuleGroup'
const AT_ONCE = 4

/**
 * The account's own rule groups of a region; in us-east-1 those for CloudFront too. Shaped as web ACLs are by now.
 * https://docs.aws.amazon.com/waf/latest/APIReference/API_GetRuleGroup.html
 */
export const wafRuleGroup = resourceType({
  type: TYPE,
  permissions: ['wafv2:ListRuleGroups', 'wafv2:GetRuleGroup', 'wafv2:ListTagsForResource'],
  changedBy: [
    {
      eventSource: 'wafv2.amazonaws.com',
      eventNames: ['CreateRuleGroup', 'UpdateRuleGroup', 'DeleteRuleGroup'],
      name: ['requestParameters.name'],
    },
    {
      eventSource: 'wafv2.amazonaws.com',
      eventNames: ['TagResource', 'UntagResource'],
      arn: ['requestParameters.resourceARN'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('wafv2')
    const groups = listed(cloud, only, async (asked) => {
      const { RuleGroups: items, NextMarker } = await client.send(new sdk.ListRuleGroupsCommand(asked))
      return { items, NextMarker }
    })
    yield* mapConcurrently(groups, AT_ONCE, (group) => described(cloud, group))
  },
})

async function described(cloud: Cloud, { Name, Id, ARN, Scope }: Found): Promise<Resource | undefined> {
  const { sdk, client } = await cloud.service('wafv2')
  const details = await unlessGone(
    Promise.all([
      client.send(new sdk.GetRuleGroupCommand({ Name, Id, Scope })),
      client.send(new sdk.ListTagsForResourceCommand({ ResourceARN: ARN })),
    ]),
    'WAFNonexistentItemException',
  )
  const [group, tags] = details ?? []
  if (group?.RuleGroup === undefined) return undefined
  return {
    resourceId: ARN,
    resourceName: Name,
    arn: ARN,
    availabilityZone: 'Not Applicable',
    tags: tagMap(tags?.TagInfoForResource?.TagList),
    configuration: shape(TYPE, { Rules: [], ...group.RuleGroup }),
    relationships: referred(TYPE, group.RuleGroup.Rules),
  }
}
