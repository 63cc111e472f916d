import { clientVpnAuthorizationRules } from '../../../../cloud/facts/ec2/client-vpn-authorization-rules.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { judgeItems } from './live-items.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-client-vpn-not-authorize-all.html */
export const ec2ClientVpnNotAuthorizeAll = managedRule({
  identifier: 'EC2_CLIENT_VPN_NOT_AUTHORIZE_ALL',

  async *evaluateAll(account) {
    const rules = await account.fact(clientVpnAuthorizationRules)
    yield* judgeItems(account, 'AWS::EC2::ClientVpnEndpoint', ({ resourceId }) => {
      const open = rules.get(resourceId)?.find((rule) => rule.AccessAll === true)
      if (open !== undefined) return nonCompliant(`All clients are let in to ${open.DestinationCidr ?? 'a network'}.`)
      return rules.has(resourceId) ? compliant : undefined
    })
  },
})
