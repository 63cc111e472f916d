import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { policyAttachments } from './policy-attachments.ts'

const AttachedManagedPolicies = [{ PolicyArn: 'arn:aws:iam::aws:policy/A', PolicyName: 'A' }]
const details: Record<string, object> = {
  User: {
    UserDetailList: [
      { UserName: 'ann', GroupList: ['full'], AttachedManagedPolicies },
      { UserName: 'bob', AttachedManagedPolicies: [] },
    ],
  },
  Group: {
    GroupDetailList: [
      { GroupName: 'full', AttachedManagedPolicies },
      { GroupName: 'empty', AttachedManagedPolicies },
    ],
  },
  Role: { RoleDetailList: [{ RoleName: 'r', AssumeRolePolicyDocument: '{}', AttachedManagedPolicies }] },
}

test('users, groups and roles of a policy', async () => {
  const cloud = cannedAccount({
    'iam:GetAccountAuthorizationDetails': ({ Filter }: { Filter: string[] }) => details[Filter[0]!]!,
  })
  assert.deepEqual(
    [...(await policyAttachments.read(cloud))],
    [
      [
        'arn:aws:iam::aws:policy/A',
        {
          users: ['ann'],
          groups: [
            { name: 'full', hasUsers: true },
            { name: 'empty', hasUsers: false },
          ],
          roles: [{ name: 'r', trust: '{}' }],
        },
      ],
    ],
  )
})
