import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { enabledLifecycleRules } from './lifecycle-rules.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/s3-version-lifecycle-policy-check.html */
export const s3VersionLifecyclePolicyCheck = managedRule({
  identifier: 'S3_VERSION_LIFECYCLE_POLICY_CHECK',
  resourceTypes: ['AWS::S3::Bucket'],
  parameters: { bucketNames: csv() },

  evaluate({ resourceId, supplementaryConfiguration }, { bucketNames }) {
    if (bucketNames !== undefined && !bucketNames.includes(resourceId)) return notApplicable
    if (supplementaryConfiguration.text('BucketVersioningConfiguration.status') !== 'Enabled') return notApplicable
    if (enabledLifecycleRules(supplementaryConfiguration).length > 0) return compliant
    return nonCompliant('The bucket is versioned and has no lifecycle rule that is enabled.')
  },
})
