import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { group, tcp } from '../vpc/security-group.testing.ts'
import { unrestrictedIcmp } from './unrestricted-icmp.ts'

const of = (ipProtocol: string, more: JsonObject = {}): JsonObject => ({ ...tcp(-1), ipProtocol, ...more })

testRule(unrestrictedIcmp, {
  COMPLIANT: {
    'no rules': group(),
    'other protocols': group(tcp(1), of('udp')),
    'some addresses': group(of('icmp', { ipRanges: ['198.51.100.0/24'] })),
  },
  NON_COMPLIANT: {
    ICMP: group(of('icmp')),
    'of one type': group(of('icmp', { fromPort: 8, toPort: 0 })),
    'by number': group(of('1')),
    ICMPv6: group(of('icmpv6', { ipRanges: [], ipv6Ranges: [{ cidrIpv6: '::/0' }] })),
    'ICMPv6 by number': group(of('58', { ipRanges: [], ipv6Ranges: [{ cidrIpv6: '::/0' }] })),
    'all traffic': group(of('-1')),
  },
})
