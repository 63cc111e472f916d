import { compliant, flag, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-versioning-enabled.html */
export const s3BucketVersioningEnabled = managedRule({
  identifier: 'S3_BUCKET_VERSIONING_ENABLED',
  resourceTypes: ['AWS::S3::Bucket'],
  parameters: { isMfaDeleteEnabled: flag() },

  evaluate({ supplementaryConfiguration }, { isMfaDeleteEnabled }) {
    const versioning = supplementaryConfiguration.object('BucketVersioningConfiguration')
    if (versioning?.text('status') !== 'Enabled') return nonCompliant('Versioning is not enabled.')
    if (isMfaDeleteEnabled && versioning.flag('isMfaDeleteEnabled') !== true)
      return nonCompliant('MFA delete is not enabled.')
    return compliant
  },
})
