import { compliant, managedRule, nonCompliant, text } from '../../managed-rule.ts'

/**
 * Logs of the second version, which CloudWatch Logs delivers, are not part of the item.
 * https://docs.aws.amazon.com/config/latest/developerguide/cloudfront-accesslogs-enabled.html
 */
export const cloudfrontAccesslogsEnabled = managedRule({
  identifier: 'CLOUDFRONT_ACCESSLOGS_ENABLED',
  resourceTypes: ['AWS::CloudFront::Distribution'],
  parameters: { S3BucketName: text() },

  evaluate({ configuration }, { S3BucketName: wanted }) {
    const logging = configuration.object('distributionConfig.logging')
    if (logging?.flag('enabled') !== true) return nonCompliant('Access to the distribution is not logged.')
    // The bucket stands there with its domain: `logs.s3.amazonaws.com`.
    const bucket = logging.text('bucket')?.replace(/\.s3[.-].*$/, '')
    return wanted === undefined || bucket === wanted
      ? compliant
      : nonCompliant(`Access is logged to ${bucket}, not to ${wanted}.`)
  },
})
