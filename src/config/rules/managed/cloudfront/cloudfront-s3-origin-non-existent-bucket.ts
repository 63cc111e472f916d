import { missingOrigins } from '../../../../cloud/facts/cloudfront/missing-origins.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/**
 * A distribution without a bucket is not judged.
 * https://docs.aws.amazon.com/config/latest/developerguide/cloudfront-s3-origin-non-existent-bucket.html
 */
export const cloudfrontS3OriginNonExistentBucket = managedRule({
  identifier: 'CLOUDFRONT_S3_ORIGIN_NON_EXISTENT_BUCKET',

  async evaluateAll({ fact }) {
    return (await fact(missingOrigins)).map(({ distributionId, missing }) => ({
      resourceType: 'AWS::CloudFront::Distribution',
      resourceId: distributionId,
      verdict:
        missing.length === 0
          ? compliant
          : nonCompliant(`Buckets that do not exist are origins: ${missing.join(', ')}.`),
    }))
  },
})
