import { fact } from '../../fact.ts'

/**
 * Whether the region limits the AMIs that can be used: `enabled`, `audit-mode` or `disabled`.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetAllowedImagesSettings.html
 */
export const allowedImagesState = fact<string>({
  name: 'ec2-allowed-images-state',
  permissions: ['ec2:GetAllowedImagesSettings'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('ec2')
    const { State: state } = await client.send(new sdk.GetAllowedImagesSettingsCommand({}))
    if (state === undefined) throw new Error('EC2 did not say whether it limits the AMIs.')
    return state
  },
})
