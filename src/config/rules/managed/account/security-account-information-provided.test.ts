import { hasSecurityContact } from '../../../../cloud/facts/account/security-contact.ts'
import { testAccountRule } from '../../testing.ts'
import { securityAccountInformationProvided } from './security-account-information-provided.ts'

const ACCOUNT = 'AWS::::Account 123456789012'

testAccountRule(securityAccountInformationProvided, {
  'a contact': { facts: [[hasSecurityContact, true]], expect: { [ACCOUNT]: 'COMPLIANT' } },
  'no contact': { facts: [[hasSecurityContact, false]], expect: { [ACCOUNT]: 'NON_COMPLIANT' } },
  'not readable': { facts: [[hasSecurityContact, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
