import { testAccountRule } from '../../testing.ts'
import { accessKeysRotated } from './access-keys-rotated.ts'
import { daysAgo, reported, unreadable, user } from './user-credentials.testing.ts'

testAccountRule(accessKeysRotated, {
  'after 90 days': {
    facts: reported(
      user('NONE'),
      user('JUST', { keys: [{ rotated: daysAgo(90) }] }),
      user('OLD', { keys: [{ rotated: daysAgo(1) }, { rotated: daysAgo(90.01), used: daysAgo(1) }] }),
    ),
    expect: {
      'AWS::IAM::User NONE': 'COMPLIANT',
      'AWS::IAM::User JUST': 'COMPLIANT',
      'AWS::IAM::User OLD': 'NON_COMPLIANT',
    },
  },
  'after the days asked for': {
    facts: reported(user('A', { keys: [{ rotated: daysAgo(31) }] })),
    parameters: { maxAccessKeyAge: '30' },
    expect: { 'AWS::IAM::User A': 'NON_COMPLIANT' },
  },
  'no report': { facts: unreadable, expect: { throws: /AccessDenied/ } },
})
