import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount, read, testResourceType } from '../../testing.ts'
import { patchCompliance } from './patch-compliance.ts'

const ID = 'i-0123456789abcdef0'
const none = { CriticalCount: 0, HighCount: 0, MediumCount: 0, LowCount: 0, InformationalCount: 0, UnspecifiedCount: 0 }
const answers = {
  'ssm:ListResourceComplianceSummaries': {
    ResourceComplianceSummaryItems: [
      {
        ComplianceType: 'Patch',
        ResourceType: 'ManagedInstance',
        ResourceId: ID,
        Status: 'NON_COMPLIANT',
        OverallSeverity: 'CRITICAL',
        ExecutionSummary: { ExecutionTime: new Date(), ExecutionId: 'e-1', ExecutionType: 'Command' },
        CompliantSummary: { CompliantCount: 3, SeveritySummary: { ...none, UnspecifiedCount: 3 } },
        NonCompliantSummary: { NonCompliantCount: 1, SeveritySummary: { ...none, CriticalCount: 1 } },
      },
    ],
  },
  'ssm:DescribeInstancePatchStates': {
    InstancePatchStates: [{ InstanceId: ID, BaselineId: 'pb-1', PatchGroup: 'web' }],
  },
  'ssm:ListComplianceItems': ({ NextToken }: { NextToken?: string }) => ({
    ComplianceItems: [
      {
        ComplianceType: 'Patch',
        ResourceType: 'ManagedInstance',
        ResourceId: ID,
        Id: NextToken === undefined ? 'KB1' : 'KB2',
        Title: 'An update',
        Status: NextToken === undefined ? 'NON_COMPLIANT' : 'COMPLIANT',
        Severity: 'CRITICAL',
        ExecutionSummary: { ExecutionTime: new Date(), ExecutionId: 'e-1', ExecutionType: 'Command' },
        Details: { PatchState: 'Missing', PatchBaselineId: 'pb-1', Classification: 'SecurityUpdates' },
      },
    ],
    NextToken: NextToken === undefined ? 'more' : undefined,
  }),
}
const patch = (Id: string, Status: string) => ({
  Id,
  Title: 'An update',
  Status,
  Severity: 'CRITICAL',
  PatchState: 'Missing',
  PatchBaselineId: 'pb-1',
  Classification: 'SecurityUpdates',
})

testResourceType(patchCompliance, {
  'an instance that lacks a patch': {
    answers,
    expect([found, ...others]) {
      assert.deepEqual(others, [])
      assert.equal(found?.resourceId, `AWS::SSM::ManagedInstanceInventory/${ID}`)
      assert.deepEqual(found?.configuration, {
        'AWS:ComplianceItem': {
          Content: {
            Patch: {
              ComplianceSummary: {
                ComplianceType: 'Patch',
                Status: 'NON_COMPLIANT',
                OverallSeverity: 'CRITICAL',
                ExecutionType: 'Command',
                PatchBaselineId: 'pb-1',
                PatchGroup: 'web',
                CompliantCriticalCount: 0,
                CompliantHighCount: 0,
                CompliantMediumCount: 0,
                CompliantLowCount: 0,
                CompliantInformationalCount: 0,
                CompliantUnspecifiedCount: 3,
                NonCompliantCriticalCount: 1,
                NonCompliantHighCount: 0,
                NonCompliantMediumCount: 0,
                NonCompliantLowCount: 0,
                NonCompliantInformationalCount: 0,
                NonCompliantUnspecifiedCount: 0,
              },
              KB1: patch('KB1', 'NON_COMPLIANT'),
              KB2: patch('KB2', 'COMPLIANT'),
            },
          },
        },
      })
      assert.deepEqual(found?.relationships, [
        {
          resourceType: 'AWS::SSM::ManagedInstanceInventory',
          resourceId: ID,
          relationshipName: 'Is associated with ',
        },
      ])
    },
  },
})

test('an instance that an event names by its own id is found', async () => {
  const found = await read(patchCompliance, cannedAccount(answers), [{ resourceId: ID }])
  assert.equal(found.length, 1)
  assert.deepEqual(await read(patchCompliance, cannedAccount(answers), [{ resourceId: 'i-00000000000000000' }]), [])
})
