import { testRule } from '../../testing.ts'
import { group, tcp } from '../vpc/security-group.testing.ts'
import { securityGroupPrivateSource } from './security-group-private-source.ts'

const bare = (...ipRanges: string[]) => group({ ...tcp(443), ipRanges })
const described = (cidrIp: string) => group({ ...tcp(443), ipRanges: [], ipv4Ranges: [{ cidrIp }] })
const parts = { includeParts: 'true' }

testRule(securityGroupPrivateSource, {
  COMPLIANT: {
    'no rules': group(),
    'a public range': bare('198.51.100.0/24'),
    'a part of one': bare('10.1.0.0/16'),
    IPv6: group({ ...tcp(443), ipRanges: [], ipv6Ranges: [{ cidrIpv6: 'fd00::/8' }] }),
    'a public range, with parts': [bare('198.51.100.0/24'), parts],
  },
  NON_COMPLIANT: {
    'class A': bare('198.51.100.0/24', '10.0.0.0/8'),
    'class B': described('172.16.0.0/12'),
    'class C': described('192.168.0.0/16'),
    'a wider range': bare('0.0.0.0/0'),
    'a part, with parts': [described('10.1.0.0/16'), parts],
  },
})
