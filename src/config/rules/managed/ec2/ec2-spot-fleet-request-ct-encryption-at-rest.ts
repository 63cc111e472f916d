import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-spot-fleet-request-ct-encryption-at-rest.html */
export const ec2SpotFleetRequestCtEncryptionAtRest = managedRule({
  identifier: 'EC2_SPOT_FLEET_REQUEST_CT_ENCRYPTION_AT_REST',
  resourceTypes: ['AWS::EC2::SpotFleet'],

  evaluate({ configuration }) {
    if (configuration.list('SpotFleetRequestConfigData.LaunchTemplateConfigs').length > 0) return notApplicable
    const plain = configuration
      .list('SpotFleetRequestConfigData.LaunchSpecifications')
      .flatMap((specification) => specification.list('BlockDeviceMappings'))
      .find((one) => one.flag('Ebs.Encrypted') === false)
    if (plain === undefined) return compliant
    return nonCompliant(`The fleet launches instances whose volume ${plain.text('DeviceName') ?? ''} is not encrypted.`)
  },
})
