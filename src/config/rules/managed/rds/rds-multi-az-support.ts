import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { isAurora, isNotRds } from './engines.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/rds-multi-az-support.html */
export const rdsMultiAzSupport = managedRule({
  identifier: 'RDS_MULTI_AZ_SUPPORT',
  resourceTypes: ['AWS::RDS::DBInstance'],

  evaluate({ configuration }) {
    const engine = configuration.text('engine')
    // Instances of clusters spread as their cluster does; a read replica is judged by its source.
    if (isAurora(engine) || isNotRds(engine)) return notApplicable
    if (configuration.has('readReplicaSourceDBInstanceIdentifier')) return notApplicable
    return configuration.flag('multiAZ') === true
      ? compliant
      : nonCompliant('The instance runs in one availability zone only.')
  },
})
