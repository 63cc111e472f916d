import { fact } from '../../fact.ts'
import { unlessGone } from '../../unless-gone.ts'

/**
 * The id of the management account of the account's organization; none when the account is in no organization.
 * https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeOrganization.html
 */
export const managementAccount = fact<string | undefined>({
  name: 'organizations-management-account',
  permissions: ['organizations:DescribeOrganization'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('organizations')
    const found = await unlessGone(
      client.send(new sdk.DescribeOrganizationCommand({})),
      'AWSOrganizationsNotInUseException',
    )
    if (found === undefined) return undefined
    const id = found.Organization?.MasterAccountId
    if (id === undefined) throw new Error('AWS Organizations did not name the management account.')
    return id
  },
})
