import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ebs-snapshot-block-public-access.html */
export const ebsSnapshotBlockPublicAccess = managedRule({
  identifier: 'EBS_SNAPSHOT_BLOCK_PUBLIC_ACCESS',
  resourceTypes: ['AWS::EC2::SnapshotBlockPublicAccess'],

  evaluate({ configuration }) {
    const state = configuration.text('State') ?? 'unknown'
    return state === 'block-all-sharing'
      ? compliant
      : nonCompliant(`Public sharing of EBS snapshots is not blocked: ${state}.`)
  },
})
