import type { Fields } from '../../fields.ts'
import { compliant, flag, managedRule, nonCompliant } from '../../managed-rule.ts'

/** Where a permission has its sources or targets; `ipRanges` are those of `ipv4Ranges` again, without descriptions. */
const SOURCES = [
  ['ipv4Ranges', 'cidrIp'],
  ['ipv6Ranges', 'cidrIpv6'],
  ['prefixListIds', 'prefixListId'],
  ['userIdGroupPairs', 'groupId'],
] as const

/**
 * The outbound rule that EC2 gives each new group has no description: outbound rules are looked at when that is asked for.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpRange.html
 */
export const securityGroupRuleDescribed = managedRule({
  identifier: 'PLUMBLINE_SECURITY_GROUP_RULE_DESCRIBED',
  resourceTypes: ['AWS::EC2::SecurityGroup'],
  parameters: { includeEgress: flag({ default: 'false' }) },
  own: {
    pillar: 'Operational Excellence',
    check:
      'NON_COMPLIANT if an inbound rule of the security group has no description; or an outbound one, with includeEgress.',
    notes: { includeEgress: 'Whether outbound rules must have descriptions too.' },
  },

  evaluate({ configuration }, { includeEgress }) {
    const permissions = [
      ...configuration.list('ipPermissions'),
      ...(includeEgress ? configuration.list('ipPermissionsEgress') : []),
    ]
    const bare = permissions.flatMap(withoutDescription)
    return bare.length === 0
      ? compliant
      : nonCompliant(`Rules have no description: those of ${[...new Set(bare)].join(', ')}.`)
  },
})

function withoutDescription(permission: Fields): readonly string[] {
  const bare: string[] = []
  for (const [list, name] of SOURCES) {
    for (const one of permission.list(list)) {
      if (!one.text('description')?.trim()) bare.push(one.text(name) ?? 'an unknown source')
    }
  }
  // Items that others recorded may have the bare CIDRs alone.
  const described = permission.list('ipv4Ranges')
  for (const range of permission.texts('ipRanges')) {
    if (!described.some((one) => one.text('cidrIp') === range)) bare.push(range)
  }
  return bare
}
