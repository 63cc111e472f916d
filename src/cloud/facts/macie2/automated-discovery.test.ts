import { testFact } from '../../fact.testing.ts'
import { automatedDiscovery } from './automated-discovery.ts'

const [ADMINISTRATOR, CONFIGURATION] = ['macie2:GetAdministratorAccount', 'macie2:GetAutomatedDiscoveryConfiguration']
const failure = (name: string, message: string) => Object.assign(new Error(message), { name })
const off = failure('AccessDeniedException', 'Macie is not enabled')
const administrator = (accountId: string, relationshipStatus: string) => ({
  [ADMINISTRATOR]: { administrator: { accountId, relationshipStatus } },
})

testFact(automatedDiscovery, {
  'on, and no administrator': {
    answers: { [ADMINISTRATOR]: {}, [CONFIGURATION]: { status: 'ENABLED' } },
    expect: { isMember: false, isEnabled: true },
  },
  'off, and there was never an administrator': {
    answers: {
      [ADMINISTRATOR]: failure('ResourceNotFoundException', 'none'),
      [CONFIGURATION]: { status: 'DISABLED' },
    },
    expect: { isMember: false, isEnabled: false },
  },
  'the administrator itself': {
    answers: { ...administrator('123456789012', 'Enabled'), [CONFIGURATION]: { status: 'ENABLED' } },
    expect: { isMember: false, isEnabled: true },
  },
  'a member': { answers: administrator('111111111111', 'Enabled'), expect: { isMember: true, isEnabled: false } },
  'a member that pauses': {
    answers: administrator('111111111111', 'Paused'),
    expect: { isMember: true, isEnabled: false },
  },
  'invited only': {
    answers: { ...administrator('111111111111', 'Invited'), [CONFIGURATION]: { status: 'ENABLED' } },
    expect: { isMember: false, isEnabled: true },
  },
  'not enabled': {
    answers: { [ADMINISTRATOR]: off, [CONFIGURATION]: off },
    expect: { isMember: false, isEnabled: false },
  },
  'refused with the same error': {
    answers: { [ADMINISTRATOR]: failure('AccessDeniedException', 'User is not authorized') },
    expect: /not authorized/,
  },
})
