import { testRule } from '../../testing.ts'
import { iamInlinePolicyBlockedKmsActions } from './iam-inline-policy-blocked-kms-actions.ts'

const encoded = (Statement: object) => encodeURIComponent(JSON.stringify({ Statement }))
const entity = (kind: string, statement: object, more: object = {}) => ({
  resourceType: `AWS::IAM::${kind}`,
  configuration: {
    path: '/',
    [`${kind.toLowerCase()}PolicyList`]: [{ policyName: 'p', policyDocument: encoded(statement) }],
    ...more,
  },
})
const given = { Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' }
const asked = { blockedActionsPatterns: 'kms:Decrypt' }
const excluding = { ...asked, excludeRoleByManagementAccount: 'true' }
const trust = (account: string | string[], roleName = 'OrganizationAccountAccessRole') => ({
  roleName,
  assumeRolePolicyDocument: encoded({ Effect: 'Allow', Principal: { AWS: account }, Action: 'sts:AssumeRole' }),
})

testRule(iamInlinePolicyBlockedKmsActions, {
  COMPLIANT: {
    'no policy': [{ resourceType: 'AWS::IAM::User', configuration: { userName: 'ann', userPolicyList: [] } }, asked],
    'another action': [entity('Group', { ...given, Action: 'kms:Encrypt' }), asked],
    'with one key': [entity('Role', { ...given, Resource: 'arn:aws:kms:us-east-1:123456789012:key/k' }), asked],
    denied: [entity('User', { ...given, Effect: 'Deny' }), asked],
  },
  NON_COMPLIANT: {
    'a user': [entity('User', given), asked],
    'a group': [entity('Group', given), asked],
    'a role': [entity('Role', given), asked],
    'a role of the management account': [entity('Role', given, trust('111122223333')), asked],
    'another role that it may assume': [entity('Role', given, trust('111122223333', 'audit')), excluding],
    'a role for others, too': [entity('Role', given, trust(['111122223333', '444455556666'])), excluding],
    'a role of the own account': [entity('Role', given, trust('123456789012')), excluding],
    'a user, roles excluded': [entity('User', given), excluding],
  },
  NOT_APPLICABLE: {
    'a role of the management account, excluded': [
      entity('Role', given, trust('arn:aws:iam::111122223333:root')),
      excluding,
    ],
  },
  INSUFFICIENT_DATA: { 'no policy that can be read': [entity('User', 5 as never), asked] },
})
