import { fact } from '../../fact.ts'
import { unlessGone } from '../../unless-gone.ts'

/**
 * The ARN of the role with which the Shield Response Team reaches the account; none when it does not.
 * https://docs.aws.amazon.com/waf/latest/DDOSAPIReference/API_DescribeDRTAccess.html
 */
export const responseTeamRole = fact<string | undefined>({
  name: 'shield-response-team-role',
  permissions: ['shield:DescribeDRTAccess'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('shield')
    const found = await unlessGone(client.send(new sdk.DescribeDRTAccessCommand({})), 'ResourceNotFoundException')
    return found?.RoleArn || undefined
  },
})
