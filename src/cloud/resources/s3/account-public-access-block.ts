import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { unlessGone } from '../../unless-gone.ts'

/**
 * The account's own block of public access: there is one once it was configured.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_GetPublicAccessBlock.html
 */
export const accountPublicAccessBlock = resourceType({
  type: 'AWS::S3::AccountPublicAccessBlock',
  permissions: ['s3:GetAccountPublicAccessBlock'],
  changedBy: [
    {
      eventSource: 's3.amazonaws.com',
      eventNames: ['DeleteAccountPublicAccessBlock', 'PutAccountPublicAccessBlock'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    if (!isWanted(only, { resourceId: cloud.accountId })) return
    const { sdk, client } = await cloud.service('s3-control')
    const answer = await unlessGone(
      client.send(new sdk.GetPublicAccessBlockCommand({ AccountId: cloud.accountId })),
      'NoSuchPublicAccessBlockConfiguration',
    )
    if (answer?.PublicAccessBlockConfiguration === undefined) return
    yield {
      resourceId: cloud.accountId,
      availabilityZone: 'Not Applicable',
      configuration: shape('AWS::S3::AccountPublicAccessBlock', answer.PublicAccessBlockConfiguration),
    }
  },
})
