import type { PublicAccessBlockConfiguration } from '@aws-sdk/client-s3-control'
import { fact } from '../../fact.ts'
import { unlessGone } from '../../unless-gone.ts'

/**
 * The account's Block Public Access; empty when it was never set.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_GetPublicAccessBlock.html
 */
export const accountPublicAccess = fact<PublicAccessBlockConfiguration>({
  name: 's3-account-public-access',
  permissions: ['s3:GetAccountPublicAccessBlock'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('s3-control')
    const command = new sdk.GetPublicAccessBlockCommand({ AccountId: cloud.accountId })
    const found = await unlessGone(client.send(command), 'NoSuchPublicAccessBlockConfiguration')
    return found?.PublicAccessBlockConfiguration ?? {}
  },
})
