import type { Fields } from '../../fields.ts'

/** Names of the buckets to which a bucket's enabled rules replicate. */
export function replicatedTo(supplementaryConfiguration: Fields): readonly string[] {
  return supplementaryConfiguration
    .entries('BucketReplicationConfiguration.rules')
    .filter(([, rule]) => rule.text('status') === 'Enabled')
    .flatMap(([, rule]) => rule.text('destinationConfig.bucketARN')?.split(':').at(-1) ?? [])
}
