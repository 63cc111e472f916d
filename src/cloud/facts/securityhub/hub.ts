import { fact } from '../../fact.ts'
import { unlessSaid } from '../../unless-said.ts'

/**
 * Whether AWS Security Hub is enabled in the region.
 * https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DescribeHub.html
 */
export const isSecurityHubEnabled = fact<boolean>({
  name: 'securityhub-hub',
  permissions: ['securityhub:DescribeHub'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('securityhub')
    const hub = await unlessSaid(
      client.send(new sdk.DescribeHubCommand({})),
      'InvalidAccessException',
      /\bis not subscribed to AWS Security Hub\b/i,
    )
    return hub !== undefined
  },
})
