import { testRule } from '../../testing.ts'
import { ec2VpnConnectionIkeVersionCheck } from './ec2-vpn-connection-ike-version-check.ts'

const vpn = (...tunnels: string[][]) => ({
  configuration: {
    vpnConnectionId: 'vpn-1',
    options: { tunnelOptions: tunnels.map((versions) => ({ ikeVersions: versions.map((value) => ({ value })) })) },
  },
})

testRule(ec2VpnConnectionIkeVersionCheck, {
  COMPLIANT: { 'both only IKEv2': vpn(['ikev2'], ['ikev2']) },
  NON_COMPLIANT: {
    'one both versions': vpn(['ikev2'], ['ikev1', 'ikev2']),
    'one only IKEv1': vpn(['ikev1'], ['ikev2']),
    'one any version': vpn(['ikev2'], []),
    'no tunnels': vpn(),
    'no options': { configuration: { vpnConnectionId: 'vpn-1' } },
  },
  INSUFFICIENT_DATA: { 'no list': { configuration: { options: { tunnelOptions: 'ikev2' } } } },
})
