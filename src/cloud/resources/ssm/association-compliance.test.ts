import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount, read, testResourceType } from '../../testing.ts'
import { associationCompliance } from './association-compliance.ts'

const ID = 'i-0123456789abcdef0'
const none = { CriticalCount: 0, HighCount: 0, MediumCount: 0, LowCount: 0, InformationalCount: 0, UnspecifiedCount: 0 }
const summary = { ComplianceType: 'Association', ResourceType: 'ManagedInstance', ResourceId: ID }
const item = (Id: string, Status: string) => ({
  ComplianceType: 'Association',
  ResourceId: ID,
  Id,
  Title: 'inventory',
  Status,
  Severity: 'UNSPECIFIED',
  ExecutionSummary: { ExecutionTime: new Date() },
  Details: { DocumentName: 'AWS-GatherSoftwareInventory', DocumentVersion: '1' },
})
const recorded = (Id: string, Status: string) => ({
  Id,
  Title: 'inventory',
  Status,
  Severity: 'UNSPECIFIED',
  DocumentName: 'AWS-GatherSoftwareInventory',
  DocumentVersion: '1',
})
const answers = {
  'ssm:ListResourceComplianceSummaries': ({ Filters }: { Filters: object[] }) => {
    assert.deepEqual(Filters, [{ Key: 'ComplianceType', Values: ['Association'], Type: 'EQUAL' }])
    return {
      ResourceComplianceSummaryItems: [
        {
          ...summary,
          Status: 'NON_COMPLIANT',
          OverallSeverity: 'UNSPECIFIED',
          CompliantSummary: { CompliantCount: 1, SeveritySummary: { ...none, UnspecifiedCount: 1 } },
          NonCompliantSummary: { NonCompliantCount: 1, SeveritySummary: { ...none, UnspecifiedCount: 1 } },
        },
        { ...summary, ResourceType: 'Other', ResourceId: 'o-1' },
        { ...summary, ResourceId: 'mi-0123456789abcdef0', Status: 'COMPLIANT' },
      ],
    }
  },
  'ssm:ListComplianceItems': ({ ResourceIds, NextToken }: { ResourceIds: string[]; NextToken?: string }) => {
    if (ResourceIds[0] !== ID) return { ComplianceItems: [] }
    return NextToken === undefined
      ? { ComplianceItems: [item('a-1', 'NON_COMPLIANT')], NextToken: 'more' }
      : { ComplianceItems: [item('a-2', 'COMPLIANT')] }
  },
}

testResourceType(associationCompliance, {
  'an instance with an association that failed, and one that has none': {
    answers,
    expect([found, other, ...others]) {
      assert.deepEqual(others, [])
      assert.equal(found?.resourceId, `AWS::SSM::ManagedInstanceInventory/${ID}`)
      const { 'AWS:ComplianceItem': part } = found!.configuration as never
      const { ComplianceSummary, ...items } = (part as { Content: { Association: Record<string, object> } }).Content
        .Association
      assert.deepEqual(items, { 'a-1': recorded('a-1', 'NON_COMPLIANT'), 'a-2': recorded('a-2', 'COMPLIANT') })
      assert.deepEqual(JSON.parse(JSON.stringify(ComplianceSummary)), {
        ComplianceType: 'Association',
        Status: 'NON_COMPLIANT',
        OverallSeverity: 'UNSPECIFIED',
        ...Object.fromEntries(Object.entries(none).map(([name, count]) => [`Compliant${name}`, count])),
        ...Object.fromEntries(Object.entries(none).map(([name, count]) => [`NonCompliant${name}`, count])),
        CompliantUnspecifiedCount: 1,
        NonCompliantUnspecifiedCount: 1,
      })
      assert.deepEqual(found?.relationships, [
        { resourceType: 'AWS::SSM::ManagedInstanceInventory', resourceId: ID, relationshipName: 'Is associated with ' },
      ])
      assert.equal(other?.resourceId, 'AWS::SSM::ManagedInstanceInventory/mi-0123456789abcdef0')
    },
  },
})

test('an instance that an event names by its own id is found', async () => {
  const found = await read(associationCompliance, cannedAccount(answers), [{ resourceId: ID }])
  assert.equal(found.length, 1)
})
