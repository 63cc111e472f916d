import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { naclNoUnrestrictedSshRdp } from './nacl-no-unrestricted-ssh-rdp.ts'

const acl = (...entries: JsonObject[]) => ({ configuration: { networkAclId: 'acl-1', entries } })
const allow: JsonObject = {
  ruleNumber: 100,
  protocol: '-1',
  ruleAction: 'allow',
  egress: false,
  cidrBlock: '0.0.0.0/0',
}
const last: JsonObject = { ...allow, ruleNumber: 32767, ruleAction: 'deny' }
const ports = (from: number, to: number, protocol = '6'): JsonObject => ({
  ...allow,
  protocol,
  portRange: { from, to },
})
const deny = (entry: JsonObject, ruleNumber = 90): JsonObject => ({ ...entry, ruleNumber, ruleAction: 'deny' })

testRule(naclNoUnrestrictedSshRdp, {
  COMPLIANT: {
    'nothing is let in': acl(last),
    'no entries': acl(),
    'all traffic outwards': acl({ ...allow, egress: true }, last),
    'from a network': acl({ ...allow, cidrBlock: '10.0.0.0/8' }, last),
    'other ports': acl(ports(443, 443), ports(23, 3388), ports(0, 21), ports(3390, 65535), last),
    'another protocol': acl({ ...allow, protocol: '1' }, last),
    'both ports denied before': acl(deny(ports(22, 22)), deny(ports(3389, 3389), 91), ports(0, 65535), last),
    'all denied before': acl(deny(allow), allow),
    'denied before, and listed after': acl(allow, deny(allow, 99)),
  },
  NON_COMPLIANT: {
    'all traffic': acl(allow, last),
    SSH: acl(ports(22, 22), last),
    'remote desktop by UDP': acl(ports(3389, 3389, '17'), last),
    'a range': acl(ports(0, 65535), last),
    'TCP without ports': acl({ ...allow, protocol: '6' }),
    IPv6: acl({ ...ports(22, 22), cidrBlock: null, ipv6CidrBlock: '::/0' }, last),
    'IPv6, when only IPv4 is denied': acl(deny(allow), { ...allow, cidrBlock: null, ipv6CidrBlock: '::/0' }),
    'denied after': acl(allow, deny(allow, 110)),
    'denied before to a network only': acl(deny({ ...allow, cidrBlock: '10.0.0.0/8' }), allow),
    'denied before at one of the ports only': acl(deny(ports(22, 22)), ports(0, 65535)),
    'denied before by UDP only': acl(deny({ ...allow, protocol: '17' }), allow),
  },
  INSUFFICIENT_DATA: {
    'no list': { configuration: { entries: 'all' } },
    'no number': acl({ ...ports(22, 22), portRange: { from: 'ssh', to: 22 } }),
  },
})
