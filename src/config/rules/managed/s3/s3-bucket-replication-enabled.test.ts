import type { Sample } from '../../testing.ts'
import { testAccountRule } from '../../testing.ts'
import { s3BucketReplicationEnabled } from './s3-bucket-replication-enabled.ts'

const TYPE = 'AWS::S3::Bucket'
type Bucket = Sample & { resourceType: string }
const bucket = (resourceId: string, to?: string, status = 'Enabled'): Bucket => ({
  resourceType: TYPE,
  resourceId,
  configuration: { name: resourceId },
  supplementaryConfiguration: {
    BucketReplicationConfiguration:
      to === undefined
        ? undefined
        : { rules: { one: { status, destinationConfig: { bucketARN: `arn:aws:s3:::${to}` } } } },
  },
})
const [here, elsewhere, off, none] = [bucket('a', 'b'), bucket('b', 'far'), bucket('c', 'far', 'Disabled'), bucket('d')]

testAccountRule(s3BucketReplicationEnabled, {
  'anywhere, when no place is asked for': {
    items: [here, elsewhere, off, none],
    expect: {
      [`${TYPE} a`]: 'COMPLIANT',
      [`${TYPE} b`]: 'COMPLIANT',
      [`${TYPE} c`]: 'NON_COMPLIANT',
      [`${TYPE} d`]: 'NON_COMPLIANT',
    },
  },
  'to another region': {
    items: [here, elsewhere],
    parameters: { ReplicationType: 'CROSS-REGION' },
    expect: { [`${TYPE} a`]: 'NON_COMPLIANT', [`${TYPE} b`]: 'COMPLIANT' },
  },
  'in the region': {
    items: [here, elsewhere],
    parameters: { ReplicationType: 'SAME-REGION' },
    expect: { [`${TYPE} a`]: 'COMPLIANT', [`${TYPE} b`]: 'NON_COMPLIANT' },
  },
})
