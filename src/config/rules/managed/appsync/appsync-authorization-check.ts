import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/appsync-authorization-check.html */
export const appsyncAuthorizationCheck = managedRule({
  identifier: 'APPSYNC_AUTHORIZATION_CHECK',
  resourceTypes: ['AWS::AppSync::GraphQLApi'],
  parameters: { AllowedAuthorizationTypes: csv({ required: true }) },

  evaluate({ configuration }, { AllowedAuthorizationTypes }) {
    const more = configuration.list('AdditionalAuthenticationProviders')
    for (const provider of [configuration, ...more]) {
      const type = provider.text('AuthenticationType')
      if (type === undefined || !AllowedAuthorizationTypes.includes(type))
        return nonCompliant(`The authorization type ${type ?? 'is unknown, which'} is not allowed.`)
    }
    return compliant
  },
})
