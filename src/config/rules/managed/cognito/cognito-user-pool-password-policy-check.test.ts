import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { cognitoUserPoolPasswordPolicyCheck } from './cognito-user-pool-password-policy-check.ts'

const given = (configuration: JsonObject) => ({ configuration })

const policy = (difference: JsonObject) =>
  given({
    Policies: {
      PasswordPolicy: {
        MinimumLength: 8,
        RequireSymbols: true,
        RequireNumbers: true,
        RequireUppercase: true,
        RequireLowercase: true,
        TemporaryPasswordValidityDays: 7,
        ...difference,
      },
    },
  })

testRule(cognitoUserPoolPasswordPolicyCheck, {
  COMPLIANT: {
    'the defaults': policy({}),
    stricter: policy({ MinimumLength: 12, TemporaryPasswordValidityDays: 1 }),
    'without days': policy({ TemporaryPasswordValidityDays: null }),
    'as lax as allowed': [
      policy({
        MinimumLength: 6,
        RequireSymbols: false,
        RequireNumbers: false,
        RequireUppercase: false,
        RequireLowercase: false,
        TemporaryPasswordValidityDays: 90,
      }),
      {
        minLength: '6',
        requireSymbols: 'false',
        requireNumbers: 'false',
        requireUppercase: 'false',
        requireLowercase: 'false',
        temporaryPasswordValidity: '90',
      },
    ],
  },
  NON_COMPLIANT: {
    'no policy': given({ UserPoolName: 'users' }),
    'a character less': policy({ MinimumLength: 7 }),
    'a character less than asked': [policy({ MinimumLength: 13 }), { minLength: '14' }],
    'no length': policy({ MinimumLength: null }),
    'a day longer': policy({ TemporaryPasswordValidityDays: 8 }),
    'a day longer than asked': [policy({}), { temporaryPasswordValidity: '6' }],
    'no symbols': policy({ RequireSymbols: false }),
    'no numbers': policy({ RequireNumbers: false }),
    'no upper case': policy({ RequireUppercase: null }),
    'no lower case': policy({ RequireLowercase: false }),
  },
})
