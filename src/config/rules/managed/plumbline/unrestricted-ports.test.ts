import type { JsonObject } from '../../../../lib/json.ts'
import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { group, tcp } from '../vpc/security-group.testing.ts'
import { unrestrictedPorts } from './unrestricted-ports.ts'

/** The protocols and ports that a rule must find, written once more. */
const found: Readonly<Record<string, readonly [udp: boolean, ...ports: number[]]>> = {
  PLUMBLINE_UNRESTRICTED_CIFS: [true, 445],
  PLUMBLINE_UNRESTRICTED_DNS: [true, 53],
  PLUMBLINE_UNRESTRICTED_FTP: [false, 20, 21],
  PLUMBLINE_UNRESTRICTED_HTTP: [false, 80],
  PLUMBLINE_UNRESTRICTED_MEMCACHED: [true, 11211],
  PLUMBLINE_UNRESTRICTED_MONGODB: [false, 27017],
  PLUMBLINE_UNRESTRICTED_MYSQL: [false, 3306],
  PLUMBLINE_UNRESTRICTED_NETBIOS: [true, 137, 138, 139],
  PLUMBLINE_UNRESTRICTED_ORACLE: [false, 1521],
  PLUMBLINE_UNRESTRICTED_POSTGRESQL: [false, 5432],
  PLUMBLINE_UNRESTRICTED_RDP: [true, 3389],
  PLUMBLINE_UNRESTRICTED_REDIS: [false, 6379],
  PLUMBLINE_UNRESTRICTED_RPC: [false, 135],
  PLUMBLINE_UNRESTRICTED_SMTP: [false, 25],
  PLUMBLINE_UNRESTRICTED_SSH: [false, 22],
  PLUMBLINE_UNRESTRICTED_TELNET: [false, 23],
}
const udp = (from: number, to = from): JsonObject => ({ ...tcp(from, to), ipProtocol: 'udp' })
const narrow = { ipRanges: ['198.51.100.0/24'], ipv6Ranges: [{ cidrIpv6: '2001:db8::/32' }] }
const ipv6 = { ipRanges: [], ipv6Ranges: [{ cidrIpv6: '::/0' }] }
const all = { ...tcp(0), ipProtocol: '-1', fromPort: null, toPort: null }

for (const rule of unrestrictedPorts as readonly AnyItemRule[]) {
  const [ofUdp, first, ...others] = found[rule.identifier]!
  testRule(rule, {
    COMPLIANT: {
      'no rules': group(),
      'other ports': group(tcp(0, 19), tcp(55_000, 65_535)),
      'some addresses': group({ ...tcp(first!), ...narrow }, { ...all, ...narrow }),
      'another protocol': group({ ...tcp(first!), ipProtocol: 'icmp' }, ...(ofUdp ? [] : [udp(first!)])),
    },
    NON_COMPLIANT: {
      'the port': group(tcp(first!)),
      ...Object.fromEntries(others.map((port) => [`port ${port}`, group(tcp(port))])),
      'by number': group({ ...tcp(first!), ipProtocol: '6' }),
      'in a range': group(tcp(80), tcp(first! - 1, first! + 1)),
      'all ports': group(tcp(0, 65_535)),
      'all traffic': group(all),
      IPv6: group({ ...tcp(first!), ...ipv6 }),
      'all traffic of IPv6': group({ ...all, ...ipv6 }),
      ...(ofUdp ? { UDP: group(udp(first!)) } : {}),
    },
    INSUFFICIENT_DATA: { 'no list': { configuration: { ipPermissions: 'all' }, beyondSchema: 'a wrong type' } },
  })
}
