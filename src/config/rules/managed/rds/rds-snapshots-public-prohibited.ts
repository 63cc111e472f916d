import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { isSharedWithAll } from './shared-with-all.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/rds-snapshots-public-prohibited.html */
export const rdsSnapshotsPublicProhibited = managedRule({
  identifier: 'RDS_SNAPSHOTS_PUBLIC_PROHIBITED',
  resourceTypes: ['AWS::RDS::DBClusterSnapshot', 'AWS::RDS::DBSnapshot'],

  evaluate({ resourceType, supplementaryConfiguration }) {
    const attributes = resourceType === 'AWS::RDS::DBSnapshot' ? 'DBSnapshotAttributes' : 'DBClusterSnapshotAttributes'
    return isSharedWithAll(supplementaryConfiguration, attributes)
      ? nonCompliant('Anybody may restore the snapshot.')
      : compliant
  },
})
