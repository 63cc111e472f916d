import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/amplify-branch-framework-configured.html */
export const amplifyBranchFrameworkConfigured = managedRule({
  identifier: 'AMPLIFY_BRANCH_FRAMEWORK_CONFIGURED',
  resourceTypes: ['AWS::Amplify::Branch'],
  parameters: { approvedFrameworks: csv() },

  evaluate({ configuration }, { approvedFrameworks }) {
    const framework = configuration.text('Framework') ?? ''
    if (framework === '') return nonCompliant('There is no framework.')
    if (approvedFrameworks?.includes(framework) === false)
      return nonCompliant(`The framework ${framework} is not approved.`)
    return compliant
  },
})
