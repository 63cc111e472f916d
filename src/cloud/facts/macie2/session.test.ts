import { testFact } from '../../fact.testing.ts'
import { macieStatus } from './session.ts'

const CALL = 'macie2:GetMacieSession'
const refused = (message: string) => Object.assign(new Error(message), { name: 'AccessDeniedException' })

testFact(macieStatus, {
  enabled: { answers: { [CALL]: { status: 'ENABLED' } }, expect: 'ENABLED' },
  paused: { answers: { [CALL]: { status: 'PAUSED' } }, expect: 'PAUSED' },
  'not enabled': { answers: { [CALL]: refused('Macie is not enabled.') }, expect: undefined },
  'refused with the same error': {
    answers: { [CALL]: refused('User is not authorized to perform: macie2:GetMacieSession') },
    expect: /not authorized to perform/,
  },
  'nothing is said': { answers: { [CALL]: {} }, expect: /did not say/ },
})
