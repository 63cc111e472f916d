import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

const CREDENTIALS: readonly string[] = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']

/** https://docs.aws.amazon.com/config/latest/developerguide/codebuild-project-envvar-awscred-check.html */
export const codebuildProjectEnvvarAwscredCheck = managedRule({
  identifier: 'CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK',
  resourceTypes: ['AWS::CodeBuild::Project'],

  evaluate({ configuration }) {
    for (const variable of configuration.list('environment.environmentVariables')) {
      const name = variable.text('name') ?? ''
      // A variable of no type is plain text.
      if (CREDENTIALS.includes(name) && (variable.text('type') ?? 'PLAINTEXT') === 'PLAINTEXT')
        return nonCompliant(`The environment variable ${name} is in plain text.`)
    }
    return compliant
  },
})
