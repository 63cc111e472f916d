import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { isSharedWithAll } from '../rds/shared-with-all.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/neptune-cluster-snapshot-public-prohibited.html */
export const neptuneClusterSnapshotPublicProhibited = managedRule({
  identifier: 'NEPTUNE_CLUSTER_SNAPSHOT_PUBLIC_PROHIBITED',
  resourceTypes: ['AWS::RDS::DBClusterSnapshot'],

  evaluate({ configuration, supplementaryConfiguration }) {
    if (configuration.text('engine') !== 'neptune' || configuration.text('snapshotType') !== 'manual')
      return notApplicable
    return isSharedWithAll(supplementaryConfiguration, 'DBClusterSnapshotAttributes')
      ? nonCompliant('Anybody may restore the snapshot.')
      : compliant
  },
})
