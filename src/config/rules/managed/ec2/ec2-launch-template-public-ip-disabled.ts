import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/**
 * Judges the default version, which is what the item holds.
 * https://docs.aws.amazon.com/config/latest/developerguide/ec2-launch-template-public-ip-disabled.html
 */
export const ec2LaunchTemplatePublicIpDisabled = managedRule({
  identifier: 'EC2_LAUNCH_TEMPLATE_PUBLIC_IP_DISABLED',
  resourceTypes: ['AWS::EC2::LaunchTemplate'],
  parameters: { exemptedLaunchTemplates: csv() },

  evaluate({ configuration, resourceId }, { exemptedLaunchTemplates: exempted = [] }) {
    const open = configuration
      .list('LaunchTemplateData.NetworkInterfaces')
      .some((one) => one.flag('AssociatePublicIpAddress') === true)
    return open && !exempted.includes(resourceId)
      ? nonCompliant('The launch template gives an instance a public address.')
      : compliant
  },
})
