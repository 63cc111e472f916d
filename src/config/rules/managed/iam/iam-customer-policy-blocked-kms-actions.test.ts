import { testRule } from '../../testing.ts'
import { boundary, policy } from './customer-policy.testing.ts'
import { iamCustomerPolicyBlockedKmsActions } from './iam-customer-policy-blocked-kms-actions.ts'

const given = { Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' }
const asked = { blockedActionsPatterns: 'kms:Decrypt,kms:ReEncrypt*' }
const excluding = { ...asked, excludePermissionBoundaryPolicy: 'true' }

testRule(iamCustomerPolicyBlockedKmsActions, {
  COMPLIANT: {
    'no statement': [policy([]), asked],
    'another action': [policy({ ...given, Action: 'kms:Encrypt' }), asked],
    'with one key': [policy({ ...given, Resource: 'arn:aws:kms:us-east-1:123456789012:key/k' }), asked],
    denied: [policy({ ...given, Effect: 'Deny' }), asked],
    'all but KMS': [policy({ Effect: 'Allow', NotAction: 'kms:*', Resource: '*' }), asked],
  },
  NON_COMPLIANT: {
    'with all keys': [policy(given), asked],
    'with all keys of an account': [policy({ ...given, Resource: 'arn:aws:kms:*:123456789012:key/*' }), asked],
    'by a pattern': [policy({ ...given, Action: 'kms:ReEncryptFrom' }), asked],
    everything: [policy({ ...given, Action: '*' }), asked],
    'under a condition': [policy({ ...given, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }), asked],
    'a boundary': [policy(given, boundary), asked],
    'not a boundary': [policy(given), excluding],
  },
  NOT_APPLICABLE: { 'a boundary, excluded': [policy(given, boundary), excluding] },
})
