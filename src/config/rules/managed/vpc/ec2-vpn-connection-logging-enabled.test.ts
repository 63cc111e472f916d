import { testRule } from '../../testing.ts'
import { ec2VpnConnectionLoggingEnabled } from './ec2-vpn-connection-logging-enabled.ts'

const vpn = (...flags: (boolean | null)[]) => ({
  configuration: {
    vpnConnectionId: 'vpn-1',
    options: {
      tunnelOptions: flags.map((logEnabled) => ({ logOptions: { cloudWatchLogOptions: { logEnabled } } })),
    },
  },
})

testRule(ec2VpnConnectionLoggingEnabled, {
  COMPLIANT: { 'both log': vpn(true, true) },
  NON_COMPLIANT: {
    'one does not': vpn(true, false),
    'one is unsaid': vpn(null, true),
    'no tunnels': vpn(),
    'no options': { configuration: { vpnConnectionId: 'vpn-1' } },
  },
  INSUFFICIENT_DATA: { 'no list': { configuration: { options: { tunnelOptions: true } } } },
})
