import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/cloud-trail-log-file-validation-enabled.html */
export const cloudTrailLogFileValidationEnabled = managedRule({
  identifier: 'CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED',
  resourceTypes: ['AWS::CloudTrail::Trail'],

  evaluate({ configuration }) {
    return configuration.flag('logFileValidationEnabled') === true
      ? compliant
      : nonCompliant('The trail does not make digests by which its log files can be validated.')
  },
})
