import { testAccountRule } from '../../testing.ts'
import { mfaEnabledForIamConsoleAccess } from './mfa-enabled-for-iam-console-access.ts'
import { reported, unreadable, user } from './user-credentials.testing.ts'

testAccountRule(mfaEnabledForIamConsoleAccess, {
  users: {
    facts: reported(
      user('A', { hasPassword: true, hasMfa: true }),
      user('B', { hasPassword: true }),
      user('C'),
      user('D', { hasMfa: true }),
    ),
    expect: {
      'AWS::IAM::User A': 'COMPLIANT',
      'AWS::IAM::User B': 'NON_COMPLIANT',
      'AWS::IAM::User C': 'NOT_APPLICABLE',
      'AWS::IAM::User D': 'NOT_APPLICABLE',
    },
  },
  'no users': { facts: reported(), expect: {} },
  'no report': { facts: unreadable, expect: { throws: /AccessDenied/ } },
})
