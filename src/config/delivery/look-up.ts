import type { Cloud } from '../../cloud/clients.ts'

/** `refused`: it may be there, but the account's credentials may not see it. */
export type Looked = 'found' | 'missing' | 'refused'

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html */
export async function lookUpBucket(cloud: Cloud, bucket: string): Promise<Looked> {
  const { sdk, client } = await cloud.service('s3')
  return looked(() => client.send(new sdk.HeadBucketCommand({ Bucket: bucket })))
}

/** @param cloud the account in the topic's region */
export async function lookUpTopic(cloud: Cloud, topicArn: string): Promise<Looked> {
  const { sdk, client } = await cloud.service('sns')
  return looked(() => client.send(new sdk.GetTopicAttributesCommand({ TopicArn: topicArn })))
}

export async function lookUpRole(cloud: Cloud, roleName: string): Promise<Looked> {
  const { sdk, client } = await cloud.service('iam')
  return looked(() => client.send(new sdk.GetRoleCommand({ RoleName: roleName })))
}

const NOT_FOUND = 404
const FORBIDDEN = 403

/** Only the service's own "not there" and "not yours" are answers: any other failure is thrown. */
async function looked(call: () => Promise<unknown>): Promise<Looked> {
  try {
    await call()
    return 'found'
  } catch (error) {
    const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
    if (status === NOT_FOUND) return 'missing'
    if (status === FORBIDDEN) return 'refused'
    throw error
  }
}
