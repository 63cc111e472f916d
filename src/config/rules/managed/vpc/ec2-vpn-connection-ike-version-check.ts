import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-vpn-connection-ike-version-check.html */
export const ec2VpnConnectionIkeVersionCheck = managedRule({
  identifier: 'EC2_VPN_CONNECTION_IKE_VERSION_CHECK',
  resourceTypes: ['AWS::EC2::VPNConnection'],

  evaluate({ configuration }) {
    const tunnels = configuration.list('options.tunnelOptions')
    // A tunnel that names no version takes both, and so does a connection that says nothing of its tunnels.
    const old = tunnels.find((tunnel) => {
      const versions = tunnel.list('ikeVersions').map((version) => version.text('value'))
      return versions.length === 0 || versions.some((version) => version !== 'ikev2')
    })
    return tunnels.length > 0 && old === undefined
      ? compliant
      : nonCompliant('A tunnel may use another version than IKEv2.')
  },
})
