import type { ReplicationGroup } from '@aws-sdk/client-elasticache'
import { fact } from '../../fact.ts'

export type Group = Pick<
  ReplicationGroup,
  | 'AutomaticFailover'
  | 'AtRestEncryptionEnabled'
  | 'TransitEncryptionEnabled'
  | 'AuthTokenEnabled'
  | 'KmsKeyId'
  | 'SnapshotRetentionLimit'
  | 'UserGroupIds'
> & { readonly id: string }

/**
 * The replication groups of the account.
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DescribeReplicationGroups.html
 */
export const replicationGroups = fact<readonly Group[]>({
  name: 'elasticache-replication-groups',
  permissions: ['elasticache:DescribeReplicationGroups'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('elasticache')
    const found: Group[] = []
    for await (const page of sdk.paginateDescribeReplicationGroups({ client, pageSize: 100 }, {}))
      for (const group of page.ReplicationGroups ?? []) found.push(groupOf(group))
    return found
  },
})

function groupOf(group: ReplicationGroup): Group {
  const { AutomaticFailover, AtRestEncryptionEnabled, TransitEncryptionEnabled, AuthTokenEnabled } = group
  const { KmsKeyId, SnapshotRetentionLimit, UserGroupIds } = group
  return {
    id: group.ReplicationGroupId!,
    AutomaticFailover,
    AtRestEncryptionEnabled,
    TransitEncryptionEnabled,
    AuthTokenEnabled,
    KmsKeyId,
    SnapshotRetentionLimit,
    UserGroupIds,
  }
}
