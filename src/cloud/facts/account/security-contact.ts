import { fact } from '../../fact.ts'
import { unlessGone } from '../../unless-gone.ts'

/**
 * Whether the account has an alternate contact for security; never who it is.
 * https://docs.aws.amazon.com/accounts/latest/reference/API_GetAlternateContact.html
 */
export const hasSecurityContact = fact<boolean>({
  name: 'account-security-contact',
  permissions: ['account:GetAlternateContact'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('account')
    const command = new sdk.GetAlternateContactCommand({ AlternateContactType: 'SECURITY' })
    const found = await unlessGone(client.send(command), 'ResourceNotFoundException')
    return found?.AlternateContact !== undefined
  },
})
