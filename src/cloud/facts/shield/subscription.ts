import { fact } from '../../fact.ts'
import { unlessGone } from '../../unless-gone.ts'

/**
 * The account's subscription to AWS Shield Advanced; none when there is none.
 * https://docs.aws.amazon.com/waf/latest/DDOSAPIReference/API_DescribeSubscription.html
 */
export const shieldSubscription = fact<{ readonly renewsItself: boolean } | undefined>({
  name: 'shield-subscription',
  permissions: ['shield:DescribeSubscription'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('shield')
    const found = await unlessGone(client.send(new sdk.DescribeSubscriptionCommand({})), 'ResourceNotFoundException')
    return found && { renewsItself: found.Subscription?.AutoRenew === 'ENABLED' }
  },
})
