import { testRule } from '../../testing.ts'
import { group, tcp } from './security-group.testing.ts'
import { vpcSgOpenOnlyToAuthorizedPorts } from './vpc-sg-open-only-to-authorized-ports.ts'

const web = { authorizedTcpPorts: '443,1020-1025', authorizedUdpPorts: '500' }
const udp = (port: number) => ({ ...tcp(port), ipProtocol: 'udp' })
const everything = { ipProtocol: '-1', ipRanges: ['0.0.0.0/0'] }

testRule(vpcSgOpenOnlyToAuthorizedPorts, {
  COMPLIANT: {
    'an authorized port': [group(tcp(443)), web],
    'within an authorized range': [group(tcp(1020, 1025)), web],
    'UDP, too': [group(udp(500)), web],
    'ICMP only': [group({ ipProtocol: 'icmp', fromPort: -1, toPort: -1, ipRanges: ['0.0.0.0/0'] }), web],
    'all traffic, and all authorized': [
      group(everything),
      { authorizedTcpPorts: '0-65535', authorizedUdpPorts: '0-65535' },
    ],
  },
  NON_COMPLIANT: {
    'a port where none is authorized': group(tcp(443)),
    'another port': [group(tcp(443), tcp(22)), web],
    'beyond an authorized range': [group(tcp(1020, 1026)), web],
    'TCP where UDP is authorized': [group(tcp(500)), web],
    'UDP where TCP is authorized': [group(udp(443)), web],
    'by IPv6': [group({ ...tcp(22), ipRanges: [], ipv6Ranges: [{ cidrIpv6: '::/0' }] }), web],
    'all traffic': [group(everything), web],
    'all traffic, and only TCP authorized': [group(everything), { authorizedTcpPorts: '0-65535' }],
  },
  NOT_APPLICABLE: {
    'no ingress': [group(), web],
    'from a network': [group({ ...tcp(22), ipRanges: ['10.0.0.0/8'] }), web],
  },
  INSUFFICIENT_DATA: { 'no list': [{ configuration: { ipPermissions: 1 } }, web] },
})
