import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { replicatedTo } from './replication.ts'

const TYPE = 'AWS::S3::Bucket'

/**
 * An ARN of a bucket has no region: one that is recorded here is here, any other is in another region.
 * https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-cross-region-replication-enabled.html
 */
export const s3BucketCrossRegionReplicationEnabled = managedRule({
  identifier: 'S3_BUCKET_CROSS_REGION_REPLICATION_ENABLED',
  resourceTypes: [TYPE],

  async evaluateAll({ items }) {
    const destinations = new Map<string, readonly string[]>()
    for await (const { resourceId, supplementaryConfiguration } of items(TYPE))
      destinations.set(resourceId, replicatedTo(supplementaryConfiguration))
    return [...destinations].map(([resourceId, buckets]) => {
      const isFar = buckets.some((bucket) => !destinations.has(bucket))
      const verdict = isFar ? compliant : nonCompliant('No replication to another region is enabled.')
      return { resourceType: TYPE, resourceId, verdict }
    })
  },
})
