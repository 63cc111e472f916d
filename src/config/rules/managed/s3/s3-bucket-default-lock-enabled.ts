import { compliant, managedRule, nonCompliant, text } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-default-lock-enabled.html */
export const s3BucketDefaultLockEnabled = managedRule({
  identifier: 'S3_BUCKET_DEFAULT_LOCK_ENABLED',
  resourceTypes: ['AWS::S3::Bucket'],
  parameters: { mode: text({ oneOf: ['GOVERNANCE', 'COMPLIANCE'] }) },

  evaluate({ supplementaryConfiguration }, { mode }) {
    const lock = supplementaryConfiguration.object('ObjectLockConfiguration')
    if (lock?.text('objectLockEnabled') !== 'Enabled') return nonCompliant('Objects cannot be locked.')
    const actual = lock.text('rule.defaultRetention.mode')
    if (mode !== undefined && actual !== mode)
      return nonCompliant(`Objects are locked by default in the mode ${actual ?? 'none'}, not ${mode}.`)
    return compliant
  },
})
