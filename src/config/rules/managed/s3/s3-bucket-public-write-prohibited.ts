import { managedRule } from '../../managed-rule.ts'
import { judgeBucket } from './public-bucket.ts'

const WRITING = {
  actions: [
    's3:Abort*',
    's3:Bypass*',
    's3:Create*',
    's3:Delete*',
    's3:ObjectOwnerOverride*',
    's3:Put*',
    's3:Replicate*',
    's3:Restore*',
    's3:Update*',
  ],
  permissions: ['Write', 'FullControl'],
  verb: 'write',
}

/** https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-public-write-prohibited.html */
export const s3BucketPublicWriteProhibited = managedRule({
  identifier: 'S3_BUCKET_PUBLIC_WRITE_PROHIBITED',
  resourceTypes: ['AWS::S3::Bucket'],

  evaluate({ supplementaryConfiguration }) {
    return judgeBucket(supplementaryConfiguration, WRITING)
  },
})
