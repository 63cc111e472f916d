import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
import { type Resource, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { arnsOf, named, nameOf, unlessDeleted } from './arns.ts'
import { tagging } from './tagging.ts'

const TYPE = 'AWS::NetworkFirewall::FirewallPolicy'
const AT_ONCE = 4

/** https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_DescribeFirewallPolicy.html */
export const networkFirewallPolicy = resourceType({
  type: TYPE,
  permissions: ['network-firewall:ListFirewallPolicies', 'network-firewall:DescribeFirewallPolicy'],
  changedBy: [
    {
      eventSource: 'network-firewall.amazonaws.com',
      eventNames: [
        'AssociateFirewallPolicy',
        'CreateFirewall',
        'CreateFirewallPolicy',
        'DeleteFirewallPolicy',
        'UpdateFirewallPolicy',
      ],
      name: ['requestParameters.firewallPolicyName'],
      arn: ['requestParameters.firewallPolicyArn'],
    },
    // It names the firewall, which no longer counts for its policy.
    { eventSource: 'network-firewall.amazonaws.com', eventNames: ['DeleteFirewall'] },
    tagging,
  ],
  verified: 'schema',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('network-firewall')
    const arns = arnsOf(
      only,
      (NextToken) => client.send(new sdk.ListFirewallPoliciesCommand({ MaxResults: 100, NextToken })),
      (page) => (page.FirewallPolicies ?? []).map((policy) => policy.Arn),
    )
    yield* mapConcurrently(arns, AT_ONCE, (arn) => described(cloud, arn))
  },
})

async function described(cloud: Cloud, arn: string): Promise<Resource | undefined> {
  const { sdk, client } = await cloud.service('network-firewall')
  const answer = await unlessDeleted(client.send(new sdk.DescribeFirewallPolicyCommand({ FirewallPolicyArn: arn })))
  if (answer === undefined) return undefined
  const policy = answer.FirewallPolicy
  const groups = [...(policy?.StatelessRuleGroupReferences ?? []), ...(policy?.StatefulRuleGroupReferences ?? [])]
  return {
    ...named(arn),
    tags: tagMap(answer.FirewallPolicyResponse?.Tags),
    configuration: shape(TYPE, answer),
    relationships: relate(
      TYPE,
      'AWS::NetworkFirewall::RuleGroup',
      groups.map(({ ResourceArn }) => ResourceArn && nameOf(ResourceArn)),
    ),
  }
}
