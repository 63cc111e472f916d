import { type Sample, testAccountRule } from '../../testing.ts'
import { s3BucketCrossRegionReplicationEnabled } from './s3-bucket-cross-region-replication-enabled.ts'

const TYPE = 'AWS::S3::Bucket'
const bucket = (resourceId: string, ...to: string[]): Sample & { resourceType: string } => ({
  resourceType: TYPE,
  resourceId,
  configuration: { name: resourceId },
  supplementaryConfiguration: {
    BucketReplicationConfiguration: {
      rules: Object.fromEntries(
        to.map((name) => [name, { status: 'Enabled', destinationConfig: { bucketARN: `arn:aws:s3:::${name}` } }]),
      ),
    },
  },
})

testAccountRule(s3BucketCrossRegionReplicationEnabled, {
  'only what goes to another region counts': {
    items: [bucket('a', 'b'), bucket('b', 'far'), bucket('c', 'a', 'far'), bucket('d')],
    expect: {
      [`${TYPE} a`]: 'NON_COMPLIANT',
      [`${TYPE} b`]: 'COMPLIANT',
      [`${TYPE} c`]: 'COMPLIANT',
      [`${TYPE} d`]: 'NON_COMPLIANT',
    },
  },
})
