import type { AuthorizationRule } from '@aws-sdk/client-ec2'
import { mapConcurrently } from '../../concurrently.ts'
import { fact } from '../../fact.ts'
import { unlessGone } from '../../unless-gone.ts'

/** Calls that run at once. */
const AT_ONCE = 4
const GONE = 'InvalidClientVpnEndpointId.NotFound'

/**
 * The authorization rules of each Client VPN endpoint, by its id.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeClientVpnAuthorizationRules.html
 */
export const clientVpnAuthorizationRules = fact<ReadonlyMap<string, readonly AuthorizationRule[]>>({
  name: 'ec2-client-vpn-authorization-rules',
  permissions: ['ec2:DescribeClientVpnEndpoints', 'ec2:DescribeClientVpnAuthorizationRules'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('ec2')
    const ids: string[] = []
    for await (const page of sdk.paginateDescribeClientVpnEndpoints({ client, pageSize: 100 }, {}))
      ids.push(...(page.ClientVpnEndpoints ?? []).map((endpoint) => endpoint.ClientVpnEndpointId!))
    const rulesOf = async (ClientVpnEndpointId: string): Promise<[string, AuthorizationRule[]]> => {
      const rules: AuthorizationRule[] = []
      const all = sdk.paginateDescribeClientVpnAuthorizationRules({ client, pageSize: 100 }, { ClientVpnEndpointId })
      for await (const page of all) rules.push(...(page.AuthorizationRules ?? []))
      return [ClientVpnEndpointId, rules]
    }
    return new Map(await Array.fromAsync(mapConcurrently(ids, AT_ONCE, (id) => unlessGone(rulesOf(id), GONE))))
  },
})
