import { compliant, managedRule, nonCompliant, text } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/cognito-user-pool-advanced-security-enabled.html */
export const cognitoUserPoolAdvancedSecurityEnabled = managedRule({
  identifier: 'COGNITO_USER_POOL_ADVANCED_SECURITY_ENABLED',
  resourceTypes: ['AWS::Cognito::UserPool'],
  parameters: { SecurityMode: text({ oneOf: ['AUDIT', 'ENFORCED'] }) },

  evaluate({ configuration }, { SecurityMode }) {
    const mode = configuration.text('UserPoolAddOns.AdvancedSecurityMode') ?? 'OFF'
    if (mode === 'OFF') return nonCompliant('Advanced security is off.')
    if (SecurityMode !== undefined && mode !== SecurityMode)
      return nonCompliant(`The advanced security mode is ${mode}, not ${SecurityMode}.`)
    return compliant
  },
})
