import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'
import { isExempted } from './is-exempted.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/codebuild-project-environment-privileged-check.html */
export const codebuildProjectEnvironmentPrivilegedCheck = managedRule({
  identifier: 'CODEBUILD_PROJECT_ENVIRONMENT_PRIVILEGED_CHECK',
  resourceTypes: ['AWS::CodeBuild::Project'],
  parameters: { exemptedProjects: csv() },

  evaluate(item, { exemptedProjects }) {
    const privileged = item.configuration.flag('environment.privilegedMode') === true
    return privileged && !isExempted(item, exemptedProjects) ? nonCompliant('Builds run privileged.') : compliant
  },
})
