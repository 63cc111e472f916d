import { testRule } from '../../testing.ts'
import { dynamodbTableCrossRegionReplicationEnabled } from './dynamodb-table-cross-region-replication-enabled.ts'

const table = (...replicas: [regionName: string, replicaStatus: string][]) => ({
  configuration: { replicas: replicas.map(([regionName, replicaStatus]) => ({ regionName, replicaStatus })) },
})

testRule(dynamodbTableCrossRegionReplicationEnabled, {
  COMPLIANT: {
    'a replica in another region': table(['eu-west-1', 'ACTIVE']),
    'one of several is active': table(['us-east-1', 'ACTIVE'], ['eu-west-1', 'CREATING'], ['eu-west-2', 'ACTIVE']),
  },
  NON_COMPLIANT: {
    'a replica in the same region': table(['us-east-1', 'ACTIVE']),
    'a replica that is being made': table(['eu-west-1', 'CREATING']),
    'no replicas': table(),
    'replicas are null': { configuration: { tableName: 'main', replicas: null } },
    'nothing is said': { configuration: { tableName: 'main' } },
  },
  INSUFFICIENT_DATA: { 'no list': { configuration: { replicas: 'eu-west-1' }, beyondSchema: 'a wrong type' } },
})
