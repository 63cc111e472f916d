import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { pages } from '../../pages.ts'
import { relate } from '../../relate.ts'
import { isWanted, type Resource, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { nameOf, unlessDeleted } from './arns.ts'
import { tagging } from './tagging.ts'

const TYPE = 'AWS::NetworkFirewall::Firewall'
const AT_ONCE = 4

/** https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_DescribeFirewall.html */
export const networkFirewall = resourceType({
  type: TYPE,
  permissions: ['network-firewall:ListFirewalls', 'network-firewall:DescribeFirewall'],
  changedBy: [
    {
      eventSource: 'network-firewall.amazonaws.com',
      eventNames: [
        'AssociateFirewallPolicy',
        'AssociateSubnets',
        'CreateFirewall',
        'DeleteFirewall',
        'DisassociateSubnets',
        'UpdateFirewallDeleteProtection',
        'UpdateFirewallDescription',
        'UpdateFirewallEncryptionConfiguration',
        'UpdateFirewallPolicyChangeProtection',
        'UpdateSubnetChangeProtection',
      ],
      name: ['requestParameters.firewallName'],
      arn: ['requestParameters.firewallArn'],
    },
    tagging,
  ],
  verified: 'schema',

  async *read(cloud, only) {
    // The list has no ids: what is wanted shows in the descriptions only.
    for await (const resource of mapConcurrently(listed(cloud), AT_ONCE, (arn) => described(cloud, arn)))
      if (isWanted(only, resource)) yield resource
  },
})

async function* listed(cloud: Cloud): AsyncGenerator<string> {
  const { sdk, client } = await cloud.service('network-firewall')
  const all = pages(
    (NextToken) => client.send(new sdk.ListFirewallsCommand({ MaxResults: 100, NextToken })),
    (page) => page.NextToken,
  )
  for await (const { Firewalls = [] } of all)
    for (const { FirewallArn } of Firewalls) if (FirewallArn) yield FirewallArn
}

async function described(cloud: Cloud, FirewallArn: string): Promise<Resource | undefined> {
  const { sdk, client } = await cloud.service('network-firewall')
  const answer = await unlessDeleted(client.send(new sdk.DescribeFirewallCommand({ FirewallArn })))
  if (answer?.Firewall === undefined) return undefined
  const { Firewall, UpdateToken } = answer
  const subnets = (Firewall.SubnetMappings ?? []).map((mapping) => mapping.SubnetId)
  const policy = Firewall.FirewallPolicyArn
  return {
    resourceId: Firewall.FirewallId!,
    resourceName: Firewall.FirewallName,
    arn: FirewallArn,
    availabilityZone: 'Multiple Availability Zones',
    tags: tagMap(Firewall.Tags),
    configuration: shape(TYPE, { Firewall: { Tags: [], ...Firewall }, UpdateToken }),
    relationships: [
      ...relate(TYPE, 'AWS::EC2::Subnet', subnets),
      ...relate(TYPE, 'AWS::NetworkFirewall::FirewallPolicy', [policy && nameOf(policy)]),
    ],
  }
}
