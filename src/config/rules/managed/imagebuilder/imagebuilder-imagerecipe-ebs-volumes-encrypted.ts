import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/imagebuilder-imagerecipe-ebs-volumes-encrypted.html */
export const imagebuilderImagerecipeEbsVolumesEncrypted = managedRule({
  identifier: 'IMAGEBUILDER_IMAGERECIPE_EBS_VOLUMES_ENCRYPTED',
  resourceTypes: ['AWS::ImageBuilder::ImageRecipe'],

  evaluate({ configuration }) {
    const devices = configuration.list('BlockDeviceMappings')
    if (devices.length === 0) return nonCompliant('There are no devices of which encryption is asked.')
    const plain = devices.find((device) => device.flag('Ebs.Encrypted') !== true)
    return plain === undefined
      ? compliant
      : nonCompliant(`The volume ${plain.text('DeviceName') ?? 'of a device'} is not encrypted.`)
  },
})
