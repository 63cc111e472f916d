import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/amplify-app-no-environment-variables.html */
export const amplifyAppNoEnvironmentVariables = managedRule({
  identifier: 'AMPLIFY_APP_NO_ENVIRONMENT_VARIABLES',
  resourceTypes: ['AWS::Amplify::App'],

  evaluate({ configuration }) {
    const [first] = configuration.list('EnvironmentVariables')
    return first === undefined ? compliant : nonCompliant(`The app has the environment variable ${first.text('Name')}.`)
  },
})
