import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/subnet-auto-assign-public-ip-disabled.html */
export const subnetAutoAssignPublicIpDisabled = managedRule({
  identifier: 'SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED',
  resourceTypes: ['AWS::EC2::Subnet'],

  evaluate({ configuration }) {
    return configuration.flag('mapPublicIpOnLaunch') === true
      ? nonCompliant('Instances that are launched in the subnet get a public address.')
      : compliant
  },
})
