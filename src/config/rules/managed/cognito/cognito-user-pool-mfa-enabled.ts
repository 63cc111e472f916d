import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/cognito-user-pool-mfa-enabled.html */
export const cognitoUserPoolMfaEnabled = managedRule({
  identifier: 'COGNITO_USER_POOL_MFA_ENABLED',
  resourceTypes: ['AWS::Cognito::UserPool'],

  evaluate({ configuration }) {
    const factors = configuration.texts('Policies.SignInPolicy.AllowedFirstAuthFactors')
    if (factors.some((factor) => factor !== 'PASSWORD')) return notApplicable
    const mfa = configuration.text('MfaConfiguration') ?? 'OFF'
    return mfa === 'OFF' ? nonCompliant('Multi-factor authentication is off.') : compliant
  },
})
