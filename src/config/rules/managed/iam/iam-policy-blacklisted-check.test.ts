import { testRule } from '../../testing.ts'
import { iamPolicyBlacklistedCheck } from './iam-policy-blacklisted-check.ts'

const admin = 'arn:aws:iam::aws:policy/AdministratorAccess'
const entity = (kind: string, ...arns: string[]) => ({
  resourceType: `AWS::IAM::${kind}`,
  resourceName: 'ann',
  configuration: { path: '/', attachedManagedPolicies: arns.map((policyArn) => ({ policyArn, policyName: 'p' })) },
})

testRule(iamPolicyBlacklistedCheck, {
  COMPLIANT: {
    'no policy': entity('User'),
    'another policy': entity('Role', 'arn:aws:iam::aws:policy/ReadOnlyAccess'),
    'not the policy asked for': [entity('User', admin), { policyArns: 'arn:aws:iam::aws:policy/PowerUserAccess' }],
    'an excepted user': [entity('User', admin), { exceptionList: 'users:[bob;ann], groups:[x]' }],
    'an excepted group': [entity('Group', admin), { exceptionList: 'users:[bob], groups:[ann]' }],
    'an excepted role': [entity('Role', admin), { exceptionList: 'roles:[ann]' }],
  },
  NON_COMPLIANT: {
    'a user': entity('User', admin),
    'a group': entity('Group', 'arn:aws:iam::aws:policy/ReadOnlyAccess', admin),
    'a role': entity('Role', admin),
    'the policy asked for': [
      entity('User', 'arn:aws:iam::1:policy/p'),
      { policyArns: `${admin},arn:aws:iam::1:policy/p` },
    ],
    'an exception of another kind': [entity('User', admin), { exceptionList: 'roles:[ann]' }],
    'an exception of another name': [entity('User', admin), { exceptionList: 'users:[anna]' }],
  },
})
