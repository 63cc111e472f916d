import { fact } from '../../fact.ts'

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetEbsEncryptionByDefault.html */
export const ebsEncryptionByDefault = fact<boolean>({
  name: 'ec2-ebs-encryption-by-default',
  permissions: ['ec2:GetEbsEncryptionByDefault'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('ec2')
    const { EbsEncryptionByDefault: enabled } = await client.send(new sdk.GetEbsEncryptionByDefaultCommand({}))
    if (enabled === undefined) throw new Error('EC2 did not say whether EBS volumes are encrypted by default.')
    return enabled
  },
})
