import { type Attachments, policyAttachments } from '../../../../cloud/facts/iam/policy-attachments.ts'
import { testAccountRule } from '../../testing.ts'
import { iamPolicyInUse } from './iam-policy-in-use.ts'

const policyARN = 'arn:aws:iam::aws:policy/AWSSupportAccess'
const trust = encodeURIComponent(
  '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"sts:AssumeRole"}]}',
)
const judged = (attached: Partial<Attachments> | undefined, verdict: 'COMPLIANT' | 'NON_COMPLIANT', kind?: string) => ({
  facts: [
    [policyAttachments, new Map(attached && [[policyARN, { users: [], groups: [], roles: [], ...attached }]])],
  ] as const,
  parameters: { policyARN, ...(kind === undefined ? {} : { policyUsageType: kind }) },
  expect: { 'AWS::::Account 123456789012': verdict },
})

testAccountRule(iamPolicyInUse, {
  'by a user': judged({ users: ['ann'] }, 'COMPLIANT'),
  'by a group with users': judged({ groups: [{ name: 'g', hasUsers: true }] }, 'COMPLIANT'),
  'by a role': judged({ roles: [{ name: 'r', trust }] }, 'COMPLIANT'),
  'by a role, as asked for': judged({ roles: [{ name: 'r', trust }] }, 'COMPLIANT', 'IAM_ROLE'),
  'by nobody': judged(undefined, 'NON_COMPLIANT'),
  'by an empty group': judged({ groups: [{ name: 'g', hasUsers: false }] }, 'NON_COMPLIANT'),
  'by a role that nobody may assume': judged({ roles: [{ name: 'r', trust: '{"Statement":[]}' }] }, 'NON_COMPLIANT'),
  'by a user, when a role is asked for': judged({ users: ['ann'] }, 'NON_COMPLIANT', 'IAM_ROLE'),
  'by a role, when a user is asked for': judged({ roles: [{ name: 'r', trust }] }, 'NON_COMPLIANT', 'IAM_USER'),
  'by a role, when a group is asked for': judged({ roles: [{ name: 'r', trust }] }, 'NON_COMPLIANT', 'IAM_GROUP'),
})
