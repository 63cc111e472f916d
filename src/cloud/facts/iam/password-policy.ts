import type { PasswordPolicy } from '@aws-sdk/client-iam'
import { fact } from '../../fact.ts'
import { unlessGone } from '../../unless-gone.ts'

/**
 * The account's password policy; none when it was never set.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html
 */
export const passwordPolicy = fact<PasswordPolicy | undefined>({
  name: 'iam-password-policy',
  permissions: ['iam:GetAccountPasswordPolicy'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('iam')
    const found = await unlessGone(client.send(new sdk.GetAccountPasswordPolicyCommand({})), 'NoSuchEntityException')
    return found?.PasswordPolicy
  },
})
