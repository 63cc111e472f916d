import { testAccountRule } from '../../testing.ts'
import { iamUserUnusedCredentialsCheck } from './iam-user-unused-credentials-check.ts'
import { daysAgo, reported, unreadable, user } from './user-credentials.testing.ts'

testAccountRule(iamUserUnusedCredentialsCheck, {
  'after 90 days': {
    facts: reported(
      user('NONE'),
      user('SIGNED', { hasPassword: true, passwordUsed: daysAgo(90) }),
      user('AWAY', { hasPassword: true, passwordUsed: daysAgo(90.01) }),
      user('USED', { keys: [{ rotated: daysAgo(300), used: daysAgo(1) }] }),
      user('NEW', { keys: [{ rotated: daysAgo(10) }] }),
      user('IDLE', { keys: [{ rotated: daysAgo(300), used: daysAgo(91) }] }),
      user('NEVER', { keys: [{ rotated: daysAgo(1), used: daysAgo(1) }, { rotated: daysAgo(91) }] }),
    ),
    expect: {
      'AWS::IAM::User NONE': 'COMPLIANT',
      'AWS::IAM::User SIGNED': 'COMPLIANT',
      'AWS::IAM::User AWAY': 'NON_COMPLIANT',
      'AWS::IAM::User USED': 'COMPLIANT',
      'AWS::IAM::User NEW': 'COMPLIANT',
      'AWS::IAM::User IDLE': 'NON_COMPLIANT',
      'AWS::IAM::User NEVER': 'NON_COMPLIANT',
    },
  },
  'after the days asked for': {
    facts: reported(user('A', { hasPassword: true, passwordUsed: daysAgo(46) })),
    parameters: { maxCredentialUsageAge: '45' },
    expect: { 'AWS::IAM::User A': 'NON_COMPLIANT' },
  },
  'no report': { facts: unreadable, expect: { throws: /AccessDenied/ } },
})
