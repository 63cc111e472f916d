import { testRule } from '../../testing.ts'
import { noUnrestrictedRouteToIgw } from './no-unrestricted-route-to-igw.ts'

const table = (...routes: Record<string, string | null>[]) => ({
  resourceId: 'rtb-1',
  configuration: { routeTableId: 'rtb-1', routes },
})
const local = { destinationCidrBlock: '10.0.0.0/16', gatewayId: 'local' }
const open = { destinationCidrBlock: '0.0.0.0/0', gatewayId: 'igw-1' }

testRule(noUnrestrictedRouteToIgw, {
  COMPLIANT: {
    'no routes': table(),
    'a local one': table(local),
    'to a network': table({ ...open, destinationCidrBlock: '192.0.2.0/24' }),
    'by a NAT gateway': table({ destinationCidrBlock: '0.0.0.0/0', natGatewayId: 'nat-1', gatewayId: null }),
    'by a VPN gateway': table({ ...open, gatewayId: 'vgw-1' }),
    exempted: [table(open), { routeTableIds: 'rtb-0, rtb-1' }],
  },
  NON_COMPLIANT: {
    IPv4: table(local, open),
    IPv6: table({ destinationIpv6CidrBlock: '::/0', gatewayId: 'igw-1' }),
    'another is exempted': [table(open), { routeTableIds: 'rtb-2' }],
  },
  INSUFFICIENT_DATA: { 'no list': { configuration: { routes: 'none' } } },
})
