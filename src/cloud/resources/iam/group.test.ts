import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { iamGroup } from './group.ts'
import { answers, arrangeEntities, ENCODED, type Entities, OWN_POLICY } from './testing.ts'

const related = (userId: string | undefined, policyId: string | undefined) => [
  { resourceType: 'AWS::IAM::User', resourceId: userId, resourceName: 'ann', relationshipName: 'Contains User' },
  {
    resourceType: 'AWS::IAM::Policy',
    resourceId: policyId,
    resourceName: 'own',
    relationshipName: 'Is attached to CustomerManagedPolicy',
  },
]

testResourceType(iamGroup, {
  'a group with a member and policies': {
    arrange: arrangeEntities,
    expect([group, ...others], { userId, groupId, policyId }: Entities) {
      assert.deepEqual(others, [])
      assert.equal(group?.resourceId, groupId)
      assert.equal(group?.resourceName, 'admins')
      assert.deepEqual(group?.configuration.groupPolicyList, [{ policyName: 'inline', policyDocument: ENCODED }])
      assert.deepEqual(group?.relationships, related(userId, policyId))
    },
  },
  'a group as AWS answers': {
    answers,
    expect([group]) {
      assert.deepEqual(group, {
        resourceId: 'AGPAADMINS',
        resourceName: 'admins',
        arn: 'arn:aws:iam::123456789012:group/admins',
        availabilityZone: 'Not Applicable',
        resourceCreationTime: new Date('2026-01-02T03:04:05.000Z'),
        configuration: {
          path: '/',
          groupName: 'admins',
          groupId: 'AGPAADMINS',
          arn: 'arn:aws:iam::123456789012:group/admins',
          createDate: '2026-01-02T03:04:05.000Z',
          groupPolicyList: [{ policyName: 'inline', policyDocument: ENCODED }],
          attachedManagedPolicies: [
            { policyName: 'own', policyArn: OWN_POLICY },
            { policyName: 'AdministratorAccess', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
          ],
        },
        relationships: related('AIDAANN', 'ANPAOWN'),
      })
    },
  },
})
