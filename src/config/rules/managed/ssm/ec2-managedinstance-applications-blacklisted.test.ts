import { testRule } from '../../testing.ts'
import { ec2ManagedinstanceApplicationsBlacklisted } from './ec2-managedinstance-applications-blacklisted.ts'
import { instance } from './instance.testing.ts'

testRule(ec2ManagedinstanceApplicationsBlacklisted, {
  COMPLIANT: {
    'not installed': [instance(['curl', '8.5']), { applicationNames: 'telnet' }],
    'a newer version': [instance(['telnet', '1.10']), { applicationNames: 'telnet:1.9' }],
    'no applications': [instance(), { applicationNames: 'telnet' }],
    'a name in another case': [instance(['telnet', '1.0']), { applicationNames: 'Telnet' }],
  },
  NON_COMPLIANT: {
    installed: [instance(['curl', '8.5'], ['telnet', '1.10']), { applicationNames: 'ftp, telnet' }],
    'in the version listed': [instance(['telnet', '1.9']), { applicationNames: 'telnet:1.9' }],
    'in an older one': [instance(['telnet', '1.9']), { applicationNames: 'telnet:1.10' }],
    'on the platform asked': [instance(['telnet', '1.9']), { applicationNames: 'telnet', platformType: 'linux' }],
  },
  NOT_APPLICABLE: {
    'another platform': [instance(['telnet', '1.9']), { applicationNames: 'telnet', platformType: 'Windows' }],
  },
  INSUFFICIENT_DATA: {
    'no entries': [{ configuration: { 'AWS:Application': { Content: 'telnet' } } }, { applicationNames: 'telnet' }],
  },
})
