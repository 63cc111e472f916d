import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/rds-snapshot-encrypted.html */
export const rdsSnapshotEncrypted = managedRule({
  identifier: 'RDS_SNAPSHOT_ENCRYPTED',
  resourceTypes: ['AWS::RDS::DBClusterSnapshot', 'AWS::RDS::DBSnapshot'],

  evaluate({ resourceType, configuration }) {
    const encrypted = resourceType === 'AWS::RDS::DBSnapshot' ? 'encrypted' : 'storageEncrypted'
    return configuration.flag(encrypted) === true ? compliant : nonCompliant('The snapshot is not encrypted.')
  },
})
