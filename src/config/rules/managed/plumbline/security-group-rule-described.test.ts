import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { group, tcp } from '../vpc/security-group.testing.ts'
import { securityGroupRuleDescribed } from './security-group-rule-described.ts'

const described = (description?: string): JsonObject => ({
  ...tcp(443),
  ipv4Ranges: [{ cidrIp: '0.0.0.0/0', ...(description === undefined ? {} : { description }) }],
})
const from = (list: string, ...sources: JsonObject[]): JsonObject => ({ ...tcp(443), ipRanges: [], [list]: sources })
const bareEgress = {
  configuration: { ...group(described('everybody')).configuration, ipPermissionsEgress: [{ ...tcp(0, 65_535) }] },
}

testRule(securityGroupRuleDescribed, {
  COMPLIANT: {
    'no rules': group(),
    'each has one': group(described('everybody'), from('userIdGroupPairs', { groupId: 'sg-2', description: 'web' })),
    'an outbound rule has none': bareEgress,
  },
  NON_COMPLIANT: {
    'none of a range': group(described()),
    'a blank one': group(described(' ')),
    'a bare range': group(tcp(443)),
    'none of an IPv6 range': group(from('ipv6Ranges', { cidrIpv6: '::/0' })),
    'none of a prefix list': group(from('prefixListIds', { prefixListId: 'pl-1' })),
    'none of a group, beside one that has': group(
      from('userIdGroupPairs', { groupId: 'sg-2', description: 'web' }, { groupId: 'sg-3' }),
    ),
    'none of an outbound rule': [bareEgress, { includeEgress: 'true' }],
  },
})
