import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/codebuild-project-artifact-encryption.html */
export const codebuildProjectArtifactEncryption = managedRule({
  identifier: 'CODEBUILD_PROJECT_ARTIFACT_ENCRYPTION',
  resourceTypes: ['AWS::CodeBuild::Project'],

  evaluate({ configuration }) {
    const primary = configuration.object('artifacts')
    const artifacts = [...(primary ? [primary] : []), ...configuration.list('secondaryArtifacts')]
    const plain = artifacts.find((artifact) => artifact.flag('encryptionDisabled') === true)
    return plain === undefined
      ? compliant
      : nonCompliant(`The artifact ${plain.text('artifactIdentifier') ?? 'of the project'} is not encrypted.`)
  },
})
