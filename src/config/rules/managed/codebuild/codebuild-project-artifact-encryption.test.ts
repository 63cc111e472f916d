import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { codebuildProjectArtifactEncryption } from './codebuild-project-artifact-encryption.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(codebuildProjectArtifactEncryption, {
  COMPLIANT: {
    encrypted: given({ artifacts: { type: 'S3', encryptionDisabled: false } }),
    'nothing said': given({ artifacts: { type: 'NO_ARTIFACTS' }, secondaryArtifacts: [] }),
    'no artifacts': given({ name: 'build' }),
  },
  NON_COMPLIANT: {
    'not encrypted': given({ artifacts: { type: 'S3', encryptionDisabled: true } }),
    'a second one that is not': given({
      artifacts: { encryptionDisabled: false },
      secondaryArtifacts: [{ encryptionDisabled: false }, { artifactIdentifier: 'docs', encryptionDisabled: true }],
    }),
  },
  INSUFFICIENT_DATA: { 'no list': given({ secondaryArtifacts: { encryptionDisabled: true } }) },
})
