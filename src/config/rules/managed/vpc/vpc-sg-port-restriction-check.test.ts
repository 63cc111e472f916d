import { testRule } from '../../testing.ts'
import { group, tcp } from './security-group.testing.ts'
import { vpcSgPortRestrictionCheck } from './vpc-sg-port-restriction-check.ts'

const udp = (port: number) => ({ ...tcp(port), ipProtocol: 'udp' })
const ipv6 = (port: number) => ({ ...tcp(port), ipRanges: [], ipv6Ranges: [{ cidrIpv6: '::/0' }] })
const external = { configuration: { groupId: 'sg-1', ownerId: '210987654321', ipPermissions: [tcp(22)] } }

testRule(vpcSgPortRestrictionCheck, {
  COMPLIANT: {
    'no ingress': group(),
    'other ports': group(tcp(443), tcp(23, 3388)),
    'another list': [group(tcp(22)), { restrictPorts: '23,8000-8010' }],
    'UDP, and TCP is asked': [group(udp(22)), { protocolType: 'TCP' }],
    'TCP, and UDP is asked': [group(tcp(22)), { protocolType: 'UDP' }],
    'IPv6, and IPv4 is asked': [group(ipv6(22)), { ipType: 'IPv4' }],
    'IPv4, and IPv6 is asked': [group(tcp(22)), { ipType: 'IPv6' }],
    'from a network': group({ ...tcp(22), ipRanges: ['10.0.0.0/8'] }),
  },
  NON_COMPLIANT: {
    SSH: group(tcp(22)),
    'remote desktop in a range': group(tcp(3000, 4000)),
    UDP: group(udp(3389)),
    IPv6: group(ipv6(22)),
    'IPv6 as asked': [group(ipv6(22)), { ipType: 'IPv6' }],
    'a range of the list': [group(tcp(8005)), { restrictPorts: '8000-8010' }],
    'all traffic': [group({ ipProtocol: '-1', ipRanges: ['0.0.0.0/0'] }), { protocolType: 'UDP' }],
    'of another account, as asked': [external, { excludeExternalSecurityGroups: 'false' }],
  },
  NOT_APPLICABLE: { 'of another account': external },
  INSUFFICIENT_DATA: { 'no list': { configuration: { ipPermissions: 1 } } },
})
