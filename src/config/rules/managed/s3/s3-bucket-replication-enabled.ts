import { compliant, type Evaluation, managedRule, nonCompliant, text } from '../../managed-rule.ts'
import { replicatedTo } from './replication.ts'

const TYPE = 'AWS::S3::Bucket'

/**
 * An ARN of a bucket has no region: one that is recorded here is here, any other is in another region.
 * https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-replication-enabled.html
 */
export const s3BucketReplicationEnabled = managedRule({
  identifier: 'S3_BUCKET_REPLICATION_ENABLED',
  resourceTypes: [TYPE],
  parameters: { ReplicationType: text({ oneOf: ['CROSS-REGION', 'SAME-REGION'] }) },

  async evaluateAll({ items }, { ReplicationType: wanted }) {
    const destinations = new Map<string, readonly string[]>()
    for await (const { resourceId, supplementaryConfiguration } of items(TYPE))
      destinations.set(resourceId, replicatedTo(supplementaryConfiguration))
    const typeOf = (bucket: string) => (destinations.has(bucket) ? 'SAME-REGION' : 'CROSS-REGION')
    return [...destinations].map(([resourceId, buckets]): Evaluation => {
      const other = wanted && buckets.find((bucket) => typeOf(bucket) !== wanted)
      const verdict =
        buckets.length === 0
          ? nonCompliant('No replication is enabled.')
          : other === undefined
            ? compliant
            : nonCompliant(`Replication to ${other} is not ${wanted}.`)
      return { resourceType: TYPE, resourceId, verdict }
    })
  },
})
