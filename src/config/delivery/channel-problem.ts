import type { DeliveryChannel } from '../../model/config.gen.ts'

type ChannelFault =
  | 'InvalidDeliveryChannelNameException'
  | 'NoSuchBucketException'
  | 'InvalidS3KeyPrefixException'
  | 'InvalidSNSTopicARNException'
  | 'InvalidS3KmsKeyArnException'

interface Problem {
  readonly fault: ChannelFault
  readonly message: string
}

/** Keys have at most 1024 bytes. https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html */
const LONGEST_KEY = 1024

const KMS_KEY = /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:(key|alias)\/[a-zA-Z0-9:/_-]+$/
const SNS_TOPIC = /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[a-zA-Z0-9_-]{1,256}(\.fifo)?$/

/** What can be told wrong with a channel without looking anything up, in AWS Config's order. */
export function channelProblem(channel: DeliveryChannel): Problem | undefined {
  const { name = 'default', s3BucketName, s3KeyPrefix, snsTopicARN, s3KmsKeyArn } = channel
  if (name.trim() === '') {
    return {
      fault: 'InvalidDeliveryChannelNameException',
      message: `The delivery channel name '${name}' is not valid, blank string.`,
    }
  }
  if (s3BucketName === undefined || s3BucketName === '') {
    return { fault: 'NoSuchBucketException', message: 'Cannot find a S3 bucket with an empty bucket name.' }
  }
  if (s3KeyPrefix === '') {
    return {
      fault: 'InvalidS3KeyPrefixException',
      message: "The s3 key prefix '' is not valid, empty s3 key prefix.",
    }
  }
  if (s3KeyPrefix !== undefined && Buffer.byteLength(s3KeyPrefix) > LONGEST_KEY) {
    return { fault: 'InvalidS3KeyPrefixException', message: `The s3 key prefix '${s3KeyPrefix}' is not valid.` }
  }
  if (snsTopicARN !== undefined && !SNS_TOPIC.test(snsTopicARN)) {
    return { fault: 'InvalidSNSTopicARNException', message: `The sns topic arn '${snsTopicARN}' is not valid.` }
  }
  if (s3KmsKeyArn !== undefined && !KMS_KEY.test(s3KmsKeyArn)) {
    return {
      fault: 'InvalidS3KmsKeyArnException',
      message: `The arn '${s3KmsKeyArn}' is not a valid kms key or alias arn.`,
    }
  }
  return undefined
}
