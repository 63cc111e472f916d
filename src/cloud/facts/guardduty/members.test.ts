import { inPages, testFact } from '../../fact.testing.ts'
import { guarddutyMembers } from './members.ts'

const [DETECTORS, MEMBERS, GET] = ['guardduty:ListDetectors', 'guardduty:ListMembers', 'guardduty:GetMemberDetectors']
const detectors = { [DETECTORS]: { DetectorIds: ['a'] } }
const member = (AccountId: string) => ({ AccountId, RelationshipStatus: 'Enabled' })

testFact(guarddutyMembers, {
  'all pages': {
    answers: {
      ...detectors,
      [MEMBERS]: inPages('NextToken', { Members: [member('1'), member('2')] }, { Members: [member('3')] }),
      [GET]: ({ AccountIds }: { AccountIds: string[] }) => ({
        MemberDataSourceConfigurations: AccountIds.map((AccountId) => ({
          AccountId,
          Features: [{ Name: 'RUNTIME_MONITORING', Status: AccountId === '2' ? 'DISABLED' : 'ENABLED' }],
        })),
        UnprocessedAccounts: [],
      }),
    },
    expect: [
      { accountId: '1', features: new Set(['RUNTIME_MONITORING']) },
      { accountId: '2', features: new Set<string>() },
      { accountId: '3', features: new Set(['RUNTIME_MONITORING']) },
    ],
  },
  'it administers none': { answers: { ...detectors, [MEMBERS]: {} }, expect: [] },
  'no detector': { answers: { [DETECTORS]: {} }, expect: [] },
  'a member of which nothing is told': {
    answers: {
      ...detectors,
      [MEMBERS]: { Members: [member('1')] },
      [GET]: { MemberDataSourceConfigurations: [], UnprocessedAccounts: [{ AccountId: '1', Result: 'not a member' }] },
    },
    expect: /did not tell the detector of 1: not a member/,
  },
})
