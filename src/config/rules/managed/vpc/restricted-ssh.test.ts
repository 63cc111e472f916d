import { testRule } from '../../testing.ts'
import { restrictedSsh } from './restricted-ssh.ts'
import { group, tcp } from './security-group.testing.ts'

testRule(restrictedSsh, {
  COMPLIANT: {
    'no ingress': group(),
    'from a network': group({ ...tcp(22), ipRanges: ['10.0.0.0/8'] }),
    'from a group': group({ ...tcp(22), ipRanges: [], userIdGroupPairs: [{ groupId: 'sg-2' }] }),
    'the ports beside it': group(tcp(0, 21), tcp(23, 65535)),
    'by UDP': group({ ...tcp(22), ipProtocol: 'udp' }),
    'outwards only': { configuration: { groupId: 'sg-1', ipPermissions: [], ipPermissionsEgress: [tcp(22)] } },
    'nothing of ingress': { configuration: { groupId: 'sg-1' } },
  },
  NON_COMPLIANT: {
    'from everywhere': group(tcp(22)),
    'from everywhere by IPv6': group({ ...tcp(22), ipRanges: [], ipv6Ranges: [{ cidrIpv6: '::/0' }] }),
    'within a range that begins there': group(tcp(22, 80)),
    'within a range that ends there': group(tcp(0, 22)),
    'all traffic': group({ ipProtocol: '-1', ipRanges: ['0.0.0.0/0'] }),
    'by one of several': group(tcp(443), { ...tcp(22), ipRanges: ['10.0.0.0/8', '0.0.0.0/0'] }),
  },
  INSUFFICIENT_DATA: {
    'a permission is no structure': { configuration: { ipPermissions: 'all' } },
    'a port is no number': group({ ...tcp(22), fromPort: 'ssh' }),
    'a range is no text': group({ ...tcp(22), ipRanges: [{}] }),
  },
})
