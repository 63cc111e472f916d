import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/rds-instance-deletion-protection-enabled.html */
export const rdsInstanceDeletionProtectionEnabled = managedRule({
  identifier: 'RDS_INSTANCE_DELETION_PROTECTION_ENABLED',
  resourceTypes: ['AWS::RDS::DBInstance'],
  parameters: { databaseEngines: csv() },

  evaluate({ configuration }, { databaseEngines }) {
    if (databaseEngines !== undefined && !databaseEngines.includes(configuration.text('engine') ?? ''))
      return notApplicable
    // A cluster protects its instances.
    if (configuration.has('dBClusterIdentifier')) return notApplicable
    return configuration.flag('deletionProtection') === true
      ? compliant
      : nonCompliant('Protection from deletion is off.')
  },
})
