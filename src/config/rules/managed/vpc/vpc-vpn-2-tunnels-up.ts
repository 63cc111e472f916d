import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/vpc-vpn-2-tunnels-up.html */
export const vpcVpn2TunnelsUp = managedRule({
  identifier: 'VPC_VPN_2_TUNNELS_UP',
  resourceTypes: ['AWS::EC2::VPNConnection'],

  evaluate({ configuration }) {
    const tunnels = configuration.list('vgwTelemetry')
    const down = tunnels.find((tunnel) => tunnel.text('status') !== 'UP')
    if (down !== undefined) return nonCompliant(`The tunnel ${down.text('outsideIpAddress') ?? ''} is not up.`)
    return tunnels.length < 2 ? nonCompliant(`The connection has ${tunnels.length} tunnels.`) : compliant
  },
})
