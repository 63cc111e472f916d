import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-client-vpn-connection-log-enabled.html */
export const ec2ClientVpnConnectionLogEnabled = managedRule({
  identifier: 'EC2_CLIENT_VPN_CONNECTION_LOG_ENABLED',
  resourceTypes: ['AWS::EC2::ClientVpnEndpoint'],

  evaluate({ configuration }) {
    return configuration.flag('ConnectionLogOptions.Enabled') === true
      ? compliant
      : nonCompliant('The endpoint does not log its connections.')
  },
})
