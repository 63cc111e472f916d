import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/dynamodb-table-cross-region-replication-enabled.html */
export const dynamodbTableCrossRegionReplicationEnabled = managedRule({
  identifier: 'DYNAMODB_TABLE_CROSS_REGION_REPLICATION_ENABLED',
  resourceTypes: ['AWS::DynamoDB::Table'],

  evaluate({ configuration, awsRegion }) {
    const elsewhere = configuration
      .list('replicas')
      .filter((replica) => replica.text('regionName') !== awsRegion && replica.text('replicaStatus') === 'ACTIVE')
    return elsewhere.length > 0 ? compliant : nonCompliant('There is no active replica in another region.')
  },
})
