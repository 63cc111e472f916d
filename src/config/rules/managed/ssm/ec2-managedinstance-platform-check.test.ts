import { testRule } from '../../testing.ts'
import { ec2ManagedinstancePlatformCheck } from './ec2-managedinstance-platform-check.ts'
import { instance } from './instance.testing.ts'

testRule(ec2ManagedinstancePlatformCheck, {
  COMPLIANT: {
    'the platform': [instance(), { platformType: 'Linux' }],
    'all as asked': [
      instance(),
      { platformType: 'Linux', platformName: 'Debian', platformVersion: '12', agentVersion: '3.2.1' },
    ],
  },
  NON_COMPLIANT: {
    'another name': [instance(), { platformType: 'Linux', platformName: 'Ubuntu' }],
    'another version': [instance(), { platformType: 'Linux', platformVersion: '13' }],
    'another agent': [instance(), { platformType: 'Linux', agentVersion: '3.2.2' }],
  },
  NOT_APPLICABLE: {
    'another platform': [instance(), { platformType: 'Windows', platformName: 'Ubuntu' }],
    'an unknown platform': [{ configuration: { 'AWS:Application': {} } }, { platformType: 'Linux' }],
  },
})
