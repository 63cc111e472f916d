import { publicSnapshots } from '../../../../cloud/facts/ec2/public-snapshots.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ebs-snapshot-public-restorable-check.html */
export const ebsSnapshotPublicRestorableCheck = managedRule({
  identifier: 'EBS_SNAPSHOT_PUBLIC_RESTORABLE_CHECK',

  async evaluateAll({ accountId, fact }) {
    const [first, ...others] = await fact(publicSnapshots)
    const verdict =
      first === undefined
        ? compliant
        : nonCompliant(`Anybody can restore ${first}${others.length ? ` and ${others.length} other snapshots` : ''}.`)
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})
