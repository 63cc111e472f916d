import { type TrailBucket, trailBuckets } from '../../../../cloud/facts/cloudtrail/trail-buckets.ts'
import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

type Row = readonly [identifier: string, isFine: (bucket: TrailBucket) => boolean, wrong: string]

/**
 * Rules that judge a trail by the bucket to which it delivers.
 * https://docs.aws.amazon.com/config/latest/developerguide/cloudtrail-s3-bucket-public-access-prohibited.html
 * https://docs.aws.amazon.com/config/latest/developerguide/cloudtrail-s3-bucket-access-logging.html
 */
export const bucketsOfTrails = managedRules<Row>(
  [
    ['CLOUDTRAIL_S3_BUCKET_PUBLIC_ACCESS_PROHIBITED', ({ isPublic }) => !isPublic, 'is public'],
    ['CLOUDTRAIL_S3_BUCKET_ACCESS_LOGGING', ({ isLogged }) => isLogged, 'does not log access'],
  ],
  (identifier, isFine, wrong) =>
    managedRule({
      identifier,

      async evaluateAll({ fact }) {
        const buckets = await fact(trailBuckets)
        return buckets.flatMap((bucket) =>
          bucket.trails.map((resourceId) => ({
            resourceType: 'AWS::CloudTrail::Trail',
            resourceId,
            verdict: isFine(bucket) ? compliant : nonCompliant(`The trail's bucket ${bucket.name} ${wrong}.`),
          })),
        )
      },
    }),
)
