import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { cognitoUserPoolMfaEnabled } from './cognito-user-pool-mfa-enabled.ts'

const given = (configuration: JsonObject) => ({ configuration })

const pool = (MfaConfiguration: string, AllowedFirstAuthFactors: string[]) =>
  given({ MfaConfiguration, Policies: { SignInPolicy: { AllowedFirstAuthFactors } } })

testRule(cognitoUserPoolMfaEnabled, {
  COMPLIANT: {
    on: given({ MfaConfiguration: 'ON' }),
    optional: given({ MfaConfiguration: 'OPTIONAL' }),
    'on, with passwords alone': pool('ON', ['PASSWORD']),
  },
  NON_COMPLIANT: {
    off: given({ MfaConfiguration: 'OFF' }),
    'off, with passwords alone': pool('OFF', ['PASSWORD']),
    'nothing said': given({ UserPoolName: 'users' }),
  },
  NOT_APPLICABLE: {
    'first factors beside passwords': pool('OFF', ['PASSWORD', 'WEB_AUTHN']),
    'no passwords': pool('OFF', ['EMAIL_OTP']),
  },
})
