import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/cloud-trail-encryption-enabled.html */
export const cloudTrailEncryptionEnabled = managedRule({
  identifier: 'CLOUD_TRAIL_ENCRYPTION_ENABLED',
  resourceTypes: ['AWS::CloudTrail::Trail'],

  evaluate({ configuration }) {
    return (configuration.text('kmsKeyId') ?? '') === ''
      ? nonCompliant('The log files are not encrypted with a KMS key.')
      : compliant
  },
})
