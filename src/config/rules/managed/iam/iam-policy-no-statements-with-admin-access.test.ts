import { testRule } from '../../testing.ts'
import { boundary, policy } from './customer-policy.testing.ts'
import { iamPolicyNoStatementsWithAdminAccess } from './iam-policy-no-statements-with-admin-access.ts'

const all = { Effect: 'Allow', Action: '*', Resource: '*' }
const exclude = { excludePermissionBoundaryPolicy: 'true' }

testRule(iamPolicyNoStatementsWithAdminAccess, {
  COMPLIANT: {
    'no statement': policy([]),
    'all actions denied': policy({ ...all, Effect: 'Deny' }),
    'all actions on something': policy({ ...all, Resource: 'arn:aws:s3:::b' }),
    'all of a service': policy({ ...all, Action: 's3:*' }),
    'actions and resources in two statements': policy([
      { ...all, Resource: 'arn:aws:s3:::b' },
      { ...all, Action: 's3:*' },
    ]),
  },
  NON_COMPLIANT: {
    everything: policy(all),
    'among others': policy([{ ...all, Action: ['s3:*', '*'], Resource: ['arn:aws:s3:::b', '*'] }]),
    'in the longer spelling': policy({ ...all, Action: '*:*' }),
    'a boundary': policy(all, boundary),
    'not a boundary': [policy(all), exclude],
  },
  NOT_APPLICABLE: { 'a boundary, excluded': [policy(all, boundary), exclude] },
  INSUFFICIENT_DATA: {
    'no version in force': { configuration: { policyName: 'p', policyVersionList: [] } },
    'no document': { configuration: { policyVersionList: [{ isDefaultVersion: true, document: null }] } },
    'no policy': policy([5] as never),
  },
})
