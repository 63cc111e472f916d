import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { isExempted } from './is-exempted.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/codebuild-project-s3-logs-encrypted.html */
export const codebuildProjectS3LogsEncrypted = managedRule({
  identifier: 'CODEBUILD_PROJECT_S3_LOGS_ENCRYPTED',
  resourceTypes: ['AWS::CodeBuild::Project'],
  parameters: { exemptedProjects: csv() },

  evaluate(item, { exemptedProjects }) {
    const logs = item.configuration.object('logsConfig.s3Logs')
    if (logs?.text('status') !== 'ENABLED') return notApplicable
    const plain = logs.flag('encryptionDisabled') === true
    return plain && !isExempted(item, exemptedProjects) ? nonCompliant('Logs in S3 are not encrypted.') : compliant
  },
})
