import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/codebuild-report-group-encrypted-at-rest.html */
export const codebuildReportGroupEncryptedAtRest = managedRule({
  identifier: 'CODEBUILD_REPORT_GROUP_ENCRYPTED_AT_REST',
  resourceTypes: ['AWS::CodeBuild::ReportGroup'],

  evaluate({ configuration }) {
    const s3 = configuration.object('ExportConfig.S3Destination')
    if (s3 === undefined) return notApplicable
    return s3.flag('EncryptionDisabled') === true ? nonCompliant('Exported reports are not encrypted.') : compliant
  },
})
