import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/**
 * Only a volume that is expressly not encrypted counts: others follow their snapshot or the account's default.
 * https://docs.aws.amazon.com/config/latest/developerguide/ec2-launch-templates-ebs-volume-encrypted.html
 */
export const ec2LaunchTemplatesEbsVolumeEncrypted = managedRule({
  identifier: 'EC2_LAUNCH_TEMPLATES_EBS_VOLUME_ENCRYPTED',
  resourceTypes: ['AWS::EC2::LaunchTemplate'],

  evaluate({ configuration }) {
    const plain = configuration
      .list('LaunchTemplateData.BlockDeviceMappings')
      .find((one) => one.flag('Ebs.Encrypted') === false)
    if (plain === undefined) return compliant
    return nonCompliant(`The launch template leaves the volume ${plain.text('DeviceName') ?? ''} unencrypted.`)
  },
})
