import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/apprunner-service-no-public-access.html */
export const apprunnerServiceNoPublicAccess = managedRule({
  identifier: 'APPRUNNER_SERVICE_NO_PUBLIC_ACCESS',
  resourceTypes: ['AWS::AppRunner::Service'],

  evaluate({ configuration }) {
    // AWS's page says the opposite of the rule's name; the name is meant. A service is public unless told not to be.
    const isPublic = configuration.flag('NetworkConfiguration.IngressConfiguration.IsPubliclyAccessible') ?? true
    return isPublic ? nonCompliant('The service is publicly accessible.') : compliant
  },
})
