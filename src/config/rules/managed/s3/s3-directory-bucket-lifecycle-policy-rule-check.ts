import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/s3-directory-bucket-lifecycle-policy-rule-check.html */
export const s3DirectoryBucketLifecyclePolicyRuleCheck = managedRule({
  identifier: 'S3_DIRECTORY_BUCKET_LIFECYCLE_POLICY_RULE_CHECK',
  resourceTypes: ['AWS::S3Express::DirectoryBucket'],

  evaluate({ configuration }) {
    const rules = configuration.list('LifecycleConfiguration.Rules')
    return rules.some((rule) => rule.text('Status') === 'Enabled')
      ? compliant
      : nonCompliant('There is no lifecycle rule that is enabled.')
  },
})
