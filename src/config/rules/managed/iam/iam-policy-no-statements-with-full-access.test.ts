import { testRule } from '../../testing.ts'
import { boundary, policy } from './customer-policy.testing.ts'
import { iamPolicyNoStatementsWithFullAccess } from './iam-policy-no-statements-with-full-access.ts'

const full = { Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::b' }
const exclude = { excludePermissionBoundaryPolicy: 'true' }

testRule(iamPolicyNoStatementsWithFullAccess, {
  COMPLIANT: {
    'no statement': policy([]),
    'some actions': policy({ ...full, Action: ['s3:Get*', 's3:PutObject'] }),
    denied: policy({ ...full, Effect: 'Deny' }),
  },
  NON_COMPLIANT: {
    'all of a service': policy(full),
    'all of a service among others': policy({ ...full, Action: ['s3:GetObject', 'ec2:*'] }),
    everything: policy({ ...full, Action: '*' }),
    'a boundary': policy(full, boundary),
    'not a boundary': [policy(full), exclude],
  },
  NOT_APPLICABLE: { 'a boundary, excluded': [policy(full, boundary), exclude] },
})
