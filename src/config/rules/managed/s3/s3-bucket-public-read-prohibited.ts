import { managedRule } from '../../managed-rule.ts'
import { judgeBucket } from './public-bucket.ts'

const READING = { actions: ['s3:Get*', 's3:List*'], permissions: ['Read', 'FullControl'], verb: 'read' }

/** https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-public-read-prohibited.html */
export const s3BucketPublicReadProhibited = managedRule({
  identifier: 'S3_BUCKET_PUBLIC_READ_PROHIBITED',
  resourceTypes: ['AWS::S3::Bucket'],

  evaluate({ supplementaryConfiguration }) {
    return judgeBucket(supplementaryConfiguration, READING)
  },
})
