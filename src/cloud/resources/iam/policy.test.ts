import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount, read, testResourceType } from '../../testing.ts'
import { iamPolicy } from './policy.ts'
import { answers, arrangeEntities, ENCODED, type Entities, OWN_POLICY } from './testing.ts'

const attached = (type: string, resourceId: string | undefined, resourceName: string) => ({
  resourceType: `AWS::IAM::${type}`,
  resourceId,
  resourceName,
  relationshipName: `Is attached to ${type}`,
})

testResourceType(iamPolicy, {
  'a policy that is attached, and none of those of AWS': {
    arrange: arrangeEntities,
    expect([policy, ...others], { policyId, groupId, roleId, userId }: Entities) {
      assert.deepEqual(others, [])
      assert.equal(policy?.resourceId, policyId)
      assert.equal(policy?.resourceName, 'own')
      assert.deepEqual(policy?.tags, { team: 'blue' })
      assert.equal(policy?.configuration.description, 'Buckets')
      const versions = policy?.configuration.policyVersionList as { document: string }[] | undefined
      assert.equal(versions?.[0]?.document, ENCODED)
      assert.deepEqual(policy?.relationships, [
        attached('Group', groupId, 'admins'),
        attached('Role', roleId, 'worker'),
        attached('User', userId, 'ann'),
      ])
    },
  },
  'a policy as AWS answers': {
    answers,
    expect([policy]) {
      assert.deepEqual(policy, {
        resourceId: 'ANPAOWN',
        resourceName: 'own',
        arn: OWN_POLICY,
        availabilityZone: 'Not Applicable',
        resourceCreationTime: new Date('2026-01-02T03:04:05.000Z'),
        tags: { team: 'blue' },
        configuration: {
          policyName: 'own',
          policyId: 'ANPAOWN',
          arn: OWN_POLICY,
          path: '/',
          defaultVersionId: 'v2',
          attachmentCount: 2,
          permissionsBoundaryUsageCount: 1,
          isAttachable: true,
          description: 'Buckets',
          createDate: '2026-01-02T03:04:05.000Z',
          updateDate: '2026-01-03T00:00:00.000Z',
          policyVersionList: [
            { document: ENCODED, versionId: 'v2', isDefaultVersion: true, createDate: '2026-01-03T00:00:00.000Z' },
            { document: ENCODED, versionId: 'v1', isDefaultVersion: false, createDate: '2026-01-02T03:04:05.000Z' },
          ],
        },
        relationships: [attached('Role', 'AROAWORKER', 'worker'), attached('User', 'AIDAANN', 'ann')],
      })
    },
  },
})

test('a policy that is deleted while it is read is not there', async () => {
  const gone = Object.assign(new Error('gone'), { name: 'NoSuchEntityException' })
  for (const call of ['iam:ListPolicyTags', 'iam:ListEntitiesForPolicy'])
    assert.deepEqual(await read(iamPolicy, cannedAccount({ ...answers, [call]: gone })), [], call)
})
