import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { isSharedWithAll } from '../rds/shared-with-all.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/docdb-cluster-snapshot-public-prohibited.html */
export const docdbClusterSnapshotPublicProhibited = managedRule({
  identifier: 'DOCDB_CLUSTER_SNAPSHOT_PUBLIC_PROHIBITED',
  resourceTypes: ['AWS::RDS::DBClusterSnapshot'],

  evaluate({ configuration, supplementaryConfiguration }) {
    if (configuration.text('engine') !== 'docdb' || configuration.text('snapshotType') !== 'manual')
      return notApplicable
    return isSharedWithAll(supplementaryConfiguration, 'DBClusterSnapshotAttributes')
      ? nonCompliant('Anybody may restore the snapshot.')
      : compliant
  },
})
