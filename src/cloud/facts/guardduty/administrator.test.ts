import { testFact } from '../../fact.testing.ts'
import { guarddutyAdministrator } from './administrator.ts'

const [LIST, GET] = ['guardduty:ListDetectors', 'guardduty:GetAdministratorAccount']

testFact(guarddutyAdministrator, {
  'another account': {
    answers: {
      [LIST]: { DetectorIds: ['a'] },
      [GET]: { Administrator: { AccountId: '111111111111', RelationshipStatus: 'Enabled' } },
    },
    expect: { accountId: '111111111111', relationshipStatus: 'Enabled' },
  },
  'no account': { answers: { [LIST]: { DetectorIds: ['a'] }, [GET]: {} }, expect: undefined },
  'no detector': { answers: { [LIST]: { DetectorIds: [] } }, expect: undefined },
})
