import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-vpn-connection-logging-enabled.html */
export const ec2VpnConnectionLoggingEnabled = managedRule({
  identifier: 'EC2_VPN_CONNECTION_LOGGING_ENABLED',
  resourceTypes: ['AWS::EC2::VPNConnection'],

  evaluate({ configuration }) {
    const logging = configuration
      .list('options.tunnelOptions')
      .map((tunnel) => tunnel.flag('logOptions.cloudWatchLogOptions.logEnabled') === true)
    return logging.length > 0 && !logging.includes(false)
      ? compliant
      : nonCompliant('Not every tunnel logs to CloudWatch Logs.')
  },
})
