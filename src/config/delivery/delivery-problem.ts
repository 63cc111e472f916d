import type { ConfigContext } from '../operation.ts'
import { lookUpBucket, lookUpRole, lookUpTopic } from './look-up.ts'
import type { StoredChannel } from './store.ts'

interface Problem {
  readonly fault: 'NoSuchBucketException' | 'InsufficientDeliveryPolicyException' | 'InvalidSNSTopicARNException'
  readonly message: string
}

/** What S3 can take for a bucket's name, those of before 2018 included. */
const BUCKET_NAME = /^[a-zA-Z0-9._-]{3,255}$/

const ROLE = /^arn:aws[a-z-]*:iam::(\d{12}):role\/(?:.*\/)?([\w+=,.@-]+)$/

/**
 * Why the recorder could not deliver to the channel. In an account that is not connected role, bucket and topic are accepted
 * without being looked up.
 */
export async function deliveryProblem(
  { connect, caller: { accountId, region } }: ConfigContext,
  channel: StoredChannel,
  roleArn: string | undefined,
): Promise<Problem | undefined> {
  const { s3BucketName: bucket, snsTopicARN: topic } = channel
  if (!BUCKET_NAME.test(bucket)) return unableToWrite(channel)
  const cloud = await connect(accountId, region)
  if (cloud === undefined) return undefined

  const [, roleAccount, roleName] = ROLE.exec(roleArn ?? '') ?? []
  // A role of another account cannot be looked up from here.
  const roleMissing =
    roleName === undefined || (roleAccount === accountId && (await lookUpRole(cloud, roleName)) === 'missing')
  if (roleMissing) {
    return {
      fault: 'InsufficientDeliveryPolicyException',
      message: `Insufficient delivery policy to s3 bucket: ${bucket}, unable to assume role: ${roleArn}.`,
    }
  }

  const bucketLooked = await lookUpBucket(cloud, bucket)
  if (bucketLooked === 'missing') {
    return { fault: 'NoSuchBucketException', message: `Cannot find a S3 bucket with bucket name '${bucket}'.` }
  }
  if (bucketLooked === 'refused') return unableToWrite(channel)

  if (topic === undefined) return undefined
  const topicCloud = await connect(accountId, topic.split(':')[3]!)
  if (topicCloud === undefined) return undefined
  const topicLooked = await lookUpTopic(topicCloud, topic)
  if (topicLooked === 'missing') {
    return { fault: 'InvalidSNSTopicARNException', message: `The sns topic arn '${topic}' is not valid.` }
  }
  if (topicLooked === 'refused') {
    return {
      fault: 'InsufficientDeliveryPolicyException',
      message: `Insufficient delivery policy to sns topic: ${topic}, unable to publish to topic.`,
    }
  }
  return undefined
}

function unableToWrite({ s3BucketName, s3KeyPrefix = 'null', s3KmsKeyArn = 'null' }: StoredChannel): Problem {
  return {
    fault: 'InsufficientDeliveryPolicyException',
    message: `Insufficient delivery policy to s3 bucket: ${s3BucketName}, unable to write to bucket, provided s3 key prefix is '${s3KeyPrefix}', provided kms key is '${s3KmsKeyArn}'.`,
  }
}
