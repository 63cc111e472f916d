import { inPages, testFact } from '../../fact.testing.ts'
import { replicationGroups } from './replication-groups.ts'

const described = {
  AutomaticFailover: 'enabled' as const,
  AtRestEncryptionEnabled: true,
  TransitEncryptionEnabled: true,
  AuthTokenEnabled: false,
  KmsKeyId: 'arn:aws:kms:us-east-1:123456789012:key/k',
  SnapshotRetentionLimit: 7,
  UserGroupIds: ['users'],
}

testFact(replicationGroups, {
  'of every page': {
    answers: {
      'elasticache:DescribeReplicationGroups': inPages(
        'Marker',
        { ReplicationGroups: [{ ReplicationGroupId: 'one', ...described, Status: 'available' }] },
        { ReplicationGroups: [{ ReplicationGroupId: 'two', ...described }] },
      ),
    },
    expect: [
      { id: 'one', ...described },
      { id: 'two', ...described },
    ],
  },
  none: { answers: { 'elasticache:DescribeReplicationGroups': {} }, expect: [] },
})
