import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { cognitoUserPoolAdvancedSecurityEnabled } from './cognito-user-pool-advanced-security-enabled.ts'

const given = (configuration: JsonObject) => ({ configuration })

const mode = (AdvancedSecurityMode: string) => given({ UserPoolAddOns: { AdvancedSecurityMode } })

testRule(cognitoUserPoolAdvancedSecurityEnabled, {
  COMPLIANT: {
    audited: mode('AUDIT'),
    enforced: mode('ENFORCED'),
    'as asked': [mode('ENFORCED'), { SecurityMode: 'ENFORCED' }],
  },
  NON_COMPLIANT: {
    off: mode('OFF'),
    'nothing said': given({ UserPoolName: 'users' }),
    'another than asked': [mode('AUDIT'), { SecurityMode: 'ENFORCED' }],
    'off, where auditing is asked': [mode('OFF'), { SecurityMode: 'AUDIT' }],
  },
})
