import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { type Resource, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { arnsOf, named, unlessDeleted } from './arns.ts'
import { tagging } from './tagging.ts'

const TYPE = 'AWS::NetworkFirewall::RuleGroup'
const AT_ONCE = 4

/**
 * The account's own rule groups, not those that AWS manages.
 * https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_DescribeRuleGroup.html
 */
export const networkFirewallRuleGroup = resourceType({
  type: TYPE,
  permissions: ['network-firewall:ListRuleGroups', 'network-firewall:DescribeRuleGroup'],
  changedBy: [
    {
      eventSource: 'network-firewall.amazonaws.com',
      eventNames: ['CreateRuleGroup', 'DeleteRuleGroup', 'UpdateRuleGroup'],
      name: ['requestParameters.ruleGroupName'],
      arn: ['requestParameters.ruleGroupArn'],
    },
    // They name the policy, whose references are counted.
    {
      eventSource: 'network-firewall.amazonaws.com',
      eventNames: ['CreateFirewallPolicy', 'DeleteFirewallPolicy', 'UpdateFirewallPolicy'],
    },
    tagging,
  ],
  verified: 'schema',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('network-firewall')
    const arns = arnsOf(
      only,
      (NextToken) => client.send(new sdk.ListRuleGroupsCommand({ Scope: 'ACCOUNT', MaxResults: 100, NextToken })),
      (page) => (page.RuleGroups ?? []).map((group) => group.Arn),
    )
    yield* mapConcurrently(arns, AT_ONCE, (arn) => described(cloud, arn))
  },
})

async function described(cloud: Cloud, arn: string): Promise<Resource | undefined> {
  const { sdk, client } = await cloud.service('network-firewall')
  const answer = await unlessDeleted(client.send(new sdk.DescribeRuleGroupCommand({ RuleGroupArn: arn })))
  if (answer === undefined) return undefined
  return {
    ...named(arn),
    tags: tagMap(answer.RuleGroupResponse?.Tags),
    configuration: shape(TYPE, { ...answer, RuleGroupResponse: { Tags: [], ...answer.RuleGroupResponse } }),
  }
}
