import { testAccountRule } from '../../testing.ts'
import { iamUserMfaEnabled } from './iam-user-mfa-enabled.ts'
import { reported, unreadable, user } from './user-credentials.testing.ts'

testAccountRule(iamUserMfaEnabled, {
  users: {
    facts: reported(user('A', { hasMfa: true }), user('B'), user('C', { hasPassword: true })),
    expect: {
      'AWS::IAM::User A': 'COMPLIANT',
      'AWS::IAM::User B': 'NON_COMPLIANT',
      'AWS::IAM::User C': 'NON_COMPLIANT',
    },
  },
  'no report': { facts: unreadable, expect: { throws: /AccessDenied/ } },
})
