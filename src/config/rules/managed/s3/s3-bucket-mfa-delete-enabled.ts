import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-mfa-delete-enabled.html */
export const s3BucketMfaDeleteEnabled = managedRule({
  identifier: 'S3_BUCKET_MFA_DELETE_ENABLED',
  resourceTypes: ['AWS::S3::Bucket'],

  evaluate({ supplementaryConfiguration }) {
    const isOn = supplementaryConfiguration.flag('BucketVersioningConfiguration.isMfaDeleteEnabled')
    return isOn === true ? compliant : nonCompliant('MFA delete is not enabled.')
  },
})
