import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { codebuildReportGroupEncryptedAtRest } from './codebuild-report-group-encrypted-at-rest.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(codebuildReportGroupEncryptedAtRest, {
  COMPLIANT: {
    encrypted: given({ ExportConfig: { ExportConfigType: 'S3', S3Destination: { EncryptionDisabled: false } } }),
    'nothing said': given({ ExportConfig: { ExportConfigType: 'S3', S3Destination: { Bucket: 'reports' } } }),
  },
  NON_COMPLIANT: { 'not encrypted': given({ ExportConfig: { S3Destination: { EncryptionDisabled: true } } }) },
  NOT_APPLICABLE: {
    'no export': given({ ExportConfig: { ExportConfigType: 'NO_EXPORT' } }),
    'none said': given({ Name: 'tests' }),
  },
})
