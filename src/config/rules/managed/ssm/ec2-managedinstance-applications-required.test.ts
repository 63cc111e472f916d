import { testRule } from '../../testing.ts'
import { ec2ManagedinstanceApplicationsRequired } from './ec2-managedinstance-applications-required.ts'
import { instance } from './instance.testing.ts'

testRule(ec2ManagedinstanceApplicationsRequired, {
  COMPLIANT: {
    installed: [instance(['curl', '8.5'], ['agent', '1.9']), { applicationNames: 'agent, curl' }],
    'in the version asked': [instance(['agent', '1.9']), { applicationNames: 'agent:1.9' }],
    'in a newer one': [instance(['agent', '1.10']), { applicationNames: 'agent:1.9', platformType: 'Linux' }],
  },
  NON_COMPLIANT: {
    'one not installed': [instance(['curl', '8.5']), { applicationNames: 'curl, agent' }],
    'in an older version': [instance(['agent', '1.9']), { applicationNames: 'agent:1.10' }],
  },
  NOT_APPLICABLE: {
    'another platform': [instance(['curl', '8.5']), { applicationNames: 'agent', platformType: 'Windows' }],
    'no inventory of applications': [instance(), { applicationNames: 'agent' }],
  },
})
