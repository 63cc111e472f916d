import type { LifecycleRule } from '@aws-sdk/client-s3'
import type { JsonObject } from '../../../lib/json.ts'
import { predicateOf } from './predicate.ts'

/** Days that are not set: AWS Config has the int of a Java bean there. */
const NO_DAYS = -1

/** A bucket's `BucketLifecycleConfiguration`: what a rule does not set is null, -1 or false. */
export function lifecycleConfiguration(rules: readonly LifecycleRule[]): JsonObject {
  return {
    rules: rules.map((rule) => ({
      id: rule.ID,
      prefix: rule.Prefix ?? null,
      status: rule.Status,
      filter: predicateOf('Lifecycle', rule.Filter),
      expirationInDays: rule.Expiration?.Days ?? NO_DAYS,
      expirationDate: rule.Expiration?.Date?.toISOString() ?? null,
      expiredObjectDeleteMarker: rule.Expiration?.ExpiredObjectDeleteMarker ?? false,
      noncurrentVersionExpirationInDays: rule.NoncurrentVersionExpiration?.NoncurrentDays ?? NO_DAYS,
      noncurrentVersionExpiration:
        rule.NoncurrentVersionExpiration === undefined
          ? null
          : {
              noncurrentDays: rule.NoncurrentVersionExpiration.NoncurrentDays,
              newerNoncurrentVersions: rule.NoncurrentVersionExpiration.NewerNoncurrentVersions,
            },
      transitions:
        rule.Transitions?.map(({ Date: date, Days, StorageClass }) => ({
          days: Days ?? NO_DAYS,
          date: date?.toISOString() ?? null,
          storageClass: StorageClass,
        })) ?? null,
      noncurrentVersionTransitions:
        rule.NoncurrentVersionTransitions?.map(({ NoncurrentDays, StorageClass }) => ({
          days: NoncurrentDays,
          storageClass: StorageClass,
        })) ?? null,
      abortIncompleteMultipartUpload:
        rule.AbortIncompleteMultipartUpload === undefined
          ? null
          : { daysAfterInitiation: rule.AbortIncompleteMultipartUpload.DaysAfterInitiation },
    })),
  }
}
