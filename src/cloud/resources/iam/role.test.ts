import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { iamRole } from './role.ts'
import { answers, arrangeEntities, ENCODED, type Entities, OWN_POLICY } from './testing.ts'

const related = (policyId: string | undefined) => [
  {
    resourceType: 'AWS::IAM::Policy',
    resourceId: policyId,
    resourceName: 'own',
    relationshipName: 'Is attached to CustomerManagedPolicy',
  },
]

testResourceType(iamRole, {
  'a role of an instance profile, with policies': {
    arrange: arrangeEntities,
    expect([role, ...others], { roleId, policyId }: Entities) {
      assert.deepEqual(others, [])
      assert.equal(role?.resourceId, roleId)
      assert.equal(role?.resourceName, 'worker')
      assert.deepEqual(role?.tags, { team: 'blue' })
      assert.equal(role?.configuration.assumeRolePolicyDocument, ENCODED)
      assert.deepEqual(role?.configuration.rolePolicyList, [{ policyName: 'inline', policyDocument: ENCODED }])
      assert.deepEqual(role?.relationships, related(policyId))
    },
  },
  'a role as AWS answers': {
    answers,
    expect([role]) {
      const identity = {
        path: '/',
        roleName: 'worker',
        roleId: 'AROAWORKER',
        arn: 'arn:aws:iam::123456789012:role/worker',
        createDate: '2026-01-02T03:04:05.000Z',
        assumeRolePolicyDocument: ENCODED,
      }
      assert.deepEqual(role, {
        resourceId: 'AROAWORKER',
        resourceName: 'worker',
        arn: 'arn:aws:iam::123456789012:role/worker',
        availabilityZone: 'Not Applicable',
        resourceCreationTime: new Date('2026-01-02T03:04:05.000Z'),
        tags: { team: 'blue' },
        configuration: {
          ...identity,
          instanceProfileList: [
            {
              path: '/',
              instanceProfileName: 'worker',
              instanceProfileId: 'AIPAWORKER',
              arn: 'arn:aws:iam::123456789012:instance-profile/worker',
              createDate: '2026-01-02T03:04:05.000Z',
              roles: [identity],
            },
          ],
          rolePolicyList: [{ policyName: 'inline', policyDocument: ENCODED }],
          attachedManagedPolicies: [
            { policyName: 'own', policyArn: OWN_POLICY },
            { policyName: 'AdministratorAccess', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
          ],
          permissionsBoundary: { permissionsBoundaryType: 'Policy', permissionsBoundaryArn: OWN_POLICY },
          tags: [{ key: 'team', value: 'blue' }],
          roleLastUsed: { lastUsedDate: '2026-02-01T00:00:00.000Z', region: 'eu-west-1' },
        },
        relationships: related('ANPAOWN'),
      })
      assert.deepEqual(iamRole.volatile, ['configuration.roleLastUsed'])
    },
  },
})
