import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

const SIGNED_IN = /^[a-z]+:\/\/[^/@]+@/i

/** https://docs.aws.amazon.com/config/latest/developerguide/codebuild-project-source-repo-url-check.html */
export const codebuildProjectSourceRepoUrlCheck = managedRule({
  identifier: 'CODEBUILD_PROJECT_SOURCE_REPO_URL_CHECK',
  resourceTypes: ['AWS::CodeBuild::Project'],

  evaluate({ configuration }) {
    const primary = configuration.object('source')
    for (const source of [...(primary ? [primary] : []), ...configuration.list('secondarySources')]) {
      if (source.text('type') === 'BITBUCKET' && SIGNED_IN.test(source.text('location') ?? ''))
        return nonCompliant('The URL of a Bitbucket source has a user or a password in it.')
    }
    return compliant
  },
})
