import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { answers, arrangeEntities, ENCODED, type Entities, OWN_POLICY } from './testing.ts'
import { iamUser } from './user.ts'

const related = (groupId: string | undefined, policyId: string | undefined) => [
  {
    resourceType: 'AWS::IAM::Group',
    resourceId: groupId,
    resourceName: 'admins',
    relationshipName: 'Is attached to Group',
  },
  {
    resourceType: 'AWS::IAM::Policy',
    resourceId: policyId,
    resourceName: 'own',
    relationshipName: 'Is attached to CustomerManagedPolicy',
  },
]

testResourceType(iamUser, {
  'a user in a group, with policies': {
    arrange: arrangeEntities,
    expect([user, ...others], { userId, groupId, policyId }: Entities) {
      assert.deepEqual(others, [])
      assert.equal(user?.resourceId, userId)
      assert.equal(user?.resourceName, 'ann')
      assert.match(user?.arn ?? '', /:user\/staff\/ann$/)
      assert.equal(user?.availabilityZone, 'Not Applicable')
      assert.deepEqual(user?.tags, { team: 'blue' })
      assert.deepEqual(user?.configuration.userPolicyList, [{ policyName: 'inline', policyDocument: ENCODED }])
      assert.deepEqual(user?.configuration.groupList, ['admins'])
      assert.deepEqual(user?.relationships, related(groupId, policyId))
    },
  },
  'a user as AWS answers': {
    answers,
    expect([user]) {
      assert.deepEqual(user, {
        resourceId: 'AIDAANN',
        resourceName: 'ann',
        arn: 'arn:aws:iam::123456789012:user/staff/ann',
        availabilityZone: 'Not Applicable',
        resourceCreationTime: new Date('2026-01-02T03:04:05.000Z'),
        tags: { team: 'blue' },
        configuration: {
          path: '/staff/',
          userName: 'ann',
          userId: 'AIDAANN',
          arn: 'arn:aws:iam::123456789012:user/staff/ann',
          createDate: '2026-01-02T03:04:05.000Z',
          userPolicyList: [{ policyName: 'inline', policyDocument: ENCODED }],
          groupList: ['admins'],
          attachedManagedPolicies: [
            { policyName: 'own', policyArn: OWN_POLICY },
            { policyName: 'AdministratorAccess', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
          ],
          permissionsBoundary: { permissionsBoundaryType: 'Policy', permissionsBoundaryArn: OWN_POLICY },
          tags: [{ key: 'team', value: 'blue' }],
        },
        relationships: related('AGPAADMINS', 'ANPAOWN'),
      })
    },
  },
})
