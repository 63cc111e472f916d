import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { codebuildProjectS3LogsEncrypted } from './codebuild-project-s3-logs-encrypted.ts'

const given = (configuration: JsonObject) => ({ configuration })

const project = (s3Logs: JsonObject) => given({ name: 'build', logsConfig: { s3Logs } })

testRule(codebuildProjectS3LogsEncrypted, {
  COMPLIANT: {
    encrypted: project({ status: 'ENABLED', encryptionDisabled: false }),
    'nothing said': project({ status: 'ENABLED' }),
    'not encrypted, and exempted': [
      project({ status: 'ENABLED', encryptionDisabled: true }),
      { exemptedProjects: 'build' },
    ],
  },
  NON_COMPLIANT: {
    'not encrypted': project({ status: 'ENABLED', encryptionDisabled: true }),
    'not encrypted, and another is exempted': [
      project({ status: 'ENABLED', encryptionDisabled: true }),
      { exemptedProjects: 'other' },
    ],
  },
  NOT_APPLICABLE: {
    'logs are off': project({ status: 'DISABLED', encryptionDisabled: true }),
    'no logs': given({ name: 'build' }),
  },
})
