import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/s3express-dir-bucket-lifecycle-rules-check.html */
export const s3expressDirBucketLifecycleRulesCheck = managedRule({
  identifier: 'S3EXPRESS_DIR_BUCKET_LIFECYCLE_RULES_CHECK',
  resourceTypes: ['AWS::S3Express::DirectoryBucket'],
  parameters: { targetExpirationDays: integer({ min: 1 }) },

  evaluate({ configuration }, { targetExpirationDays: days }) {
    const enabled = configuration
      .list('LifecycleConfiguration.Rules')
      .filter((rule) => rule.text('Status') === 'Enabled')
    if (enabled.length === 0) return nonCompliant('There is no lifecycle rule that is enabled.')
    if (days !== undefined && !enabled.some((rule) => rule.number('ExpirationInDays') === days))
      return nonCompliant(`No lifecycle rule makes objects expire after ${days} days.`)
    return compliant
  },
})
