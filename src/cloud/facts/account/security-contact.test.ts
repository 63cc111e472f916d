import { testFact } from '../../fact.testing.ts'
import { hasSecurityContact } from './security-contact.ts'

const CALL = 'account:GetAlternateContact'

testFact(hasSecurityContact, {
  'there is one': { answers: { [CALL]: { AlternateContact: { Name: 'ann' } } }, expect: true },
  'there is none': {
    answers: { [CALL]: Object.assign(new Error('No contact'), { name: 'ResourceNotFoundException' }) },
    expect: false,
  },
  'of the security kind only': {
    answers: {
      [CALL]: ({ AlternateContactType }: { AlternateContactType: string }) =>
        AlternateContactType === 'SECURITY' ? {} : { AlternateContact: { Name: 'ann' } },
    },
    expect: false,
  },
})
