import type { Destination, ReplicationConfiguration } from '@aws-sdk/client-s3'
import type { JsonObject } from '../../../lib/json.ts'
import { predicateOf } from './predicate.ts'

/** A bucket's `BucketReplicationConfiguration`: its rules are a map by their ids. */
export function replicationConfiguration({ Role, Rules }: ReplicationConfiguration): JsonObject {
  return {
    roleARN: Role,
    rules: Object.fromEntries(
      (Rules ?? []).map((rule) => [
        rule.ID,
        {
          prefix: rule.Prefix ?? null,
          status: rule.Status,
          priority: rule.Priority,
          filter: predicateOf('Replication', rule.Filter),
          deleteMarkerReplication: rule.DeleteMarkerReplication && { status: rule.DeleteMarkerReplication.Status },
          destinationConfig: destinationOf(rule.Destination),
        },
      ]),
    ),
  }
}

function destinationOf(destination: Destination | undefined): JsonObject {
  return {
    bucketARN: destination?.Bucket,
    account: destination?.Account,
    storageClass: destination?.StorageClass ?? null,
    encryptionConfiguration: destination?.EncryptionConfiguration && {
      replicaKmsKeyID: destination.EncryptionConfiguration.ReplicaKmsKeyID,
    },
  }
}
