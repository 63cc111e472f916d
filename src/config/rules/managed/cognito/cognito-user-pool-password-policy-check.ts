import { compliant, flag, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

/** Parameter, field of the policy, and what it is called. */
const CLASSES = [
  ['requireUppercase', 'RequireUppercase', 'upper case letter'],
  ['requireLowercase', 'RequireLowercase', 'lower case letter'],
  ['requireNumbers', 'RequireNumbers', 'number'],
  ['requireSymbols', 'RequireSymbols', 'symbol'],
] as const

/** https://docs.aws.amazon.com/config/latest/developerguide/cognito-user-pool-password-policy-check.html */
export const cognitoUserPoolPasswordPolicyCheck = managedRule({
  identifier: 'COGNITO_USER_POOL_PASSWORD_POLICY_CHECK',
  resourceTypes: ['AWS::Cognito::UserPool'],
  parameters: {
    requireSymbols: flag({ default: 'true' }),
    temporaryPasswordValidity: integer({ default: '7', min: 0, max: 365 }),
    minLength: integer({ default: '8', min: 6, max: 99 }),
    requireNumbers: flag({ default: 'true' }),
    requireUppercase: flag({ default: 'true' }),
    requireLowercase: flag({ default: 'true' }),
  },

  evaluate({ configuration }, { minLength, temporaryPasswordValidity, ...required }) {
    const policy = configuration.object('Policies.PasswordPolicy')
    const length = policy?.number('MinimumLength')
    if (length === undefined || length < minLength)
      return nonCompliant(`A password has at least ${length ?? 'an unknown number of'} characters, not ${minLength}.`)
    // Cognito's own default is seven days.
    const days = policy?.number('TemporaryPasswordValidityDays') ?? 7
    if (days > temporaryPasswordValidity)
      return nonCompliant(`A temporary password is valid for ${days} days, over ${temporaryPasswordValidity}.`)
    const [missing] = CLASSES.filter(([asked, field]) => required[asked] && policy?.flag(field) !== true)
    return missing === undefined ? compliant : nonCompliant(`A password needs no ${missing[2]}.`)
  },
})
