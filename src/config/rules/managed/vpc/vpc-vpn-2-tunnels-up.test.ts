import { testRule } from '../../testing.ts'
import { vpcVpn2TunnelsUp } from './vpc-vpn-2-tunnels-up.ts'

const vpn = (...states: (string | null)[]) => ({
  configuration: { vpnConnectionId: 'vpn-1', vgwTelemetry: states.map((status) => ({ status })) },
})

testRule(vpcVpn2TunnelsUp, {
  COMPLIANT: { 'both up': vpn('UP', 'UP') },
  NON_COMPLIANT: { 'one down': vpn('UP', 'DOWN'), 'one unsaid': vpn('UP', null), 'one only': vpn('UP'), none: vpn() },
  INSUFFICIENT_DATA: { 'no list': { configuration: { vgwTelemetry: 'UP' } } },
})
