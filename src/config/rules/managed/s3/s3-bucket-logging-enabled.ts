import { compliant, managedRule, nonCompliant, text } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-logging-enabled.html */
export const s3BucketLoggingEnabled = managedRule({
  identifier: 'S3_BUCKET_LOGGING_ENABLED',
  resourceTypes: ['AWS::S3::Bucket'],
  parameters: { targetBucket: text(), targetPrefix: text() },

  evaluate({ supplementaryConfiguration }, { targetBucket, targetPrefix }) {
    const bucket = supplementaryConfiguration.text('BucketLoggingConfiguration.destinationBucketName')
    if (bucket === undefined) return nonCompliant('Access to the bucket is not logged.')
    if (targetBucket !== undefined && bucket !== targetBucket)
      return nonCompliant(`Access is logged to ${bucket}, not to ${targetBucket}.`)
    const prefix = supplementaryConfiguration.text('BucketLoggingConfiguration.logFilePrefix') ?? ''
    if (targetPrefix !== undefined && prefix !== targetPrefix)
      return nonCompliant(`Logs begin with ${prefix === '' ? 'no prefix' : prefix}, not with ${targetPrefix}.`)
    return compliant
  },
})
