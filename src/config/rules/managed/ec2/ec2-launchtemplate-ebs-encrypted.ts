import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/**
 * Judges the default version, which is what the item holds.
 * https://docs.aws.amazon.com/config/latest/developerguide/ec2-launchtemplate-ebs-encrypted.html
 */
export const ec2LaunchtemplateEbsEncrypted = managedRule({
  identifier: 'EC2_LAUNCHTEMPLATE_EBS_ENCRYPTED',
  resourceTypes: ['AWS::EC2::LaunchTemplate'],

  evaluate({ configuration }) {
    const volumes = configuration.list('LaunchTemplateData.BlockDeviceMappings').filter((one) => one.has('Ebs'))
    if (volumes.length === 0) return notApplicable
    const plain = volumes.find((one) => one.flag('Ebs.Encrypted') !== true)
    if (plain === undefined) return compliant
    return nonCompliant(`The volume ${plain.text('DeviceName') ?? ''} of the launch template is not encrypted.`)
  },
})
