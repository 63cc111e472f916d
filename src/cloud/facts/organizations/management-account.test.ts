import { testFact } from '../../fact.testing.ts'
import { managementAccount } from './management-account.ts'

const CALL = 'organizations:DescribeOrganization'

testFact(managementAccount, {
  'in an organization': {
    answers: { [CALL]: { Organization: { Id: 'o-1', MasterAccountId: '111111111111' } } },
    expect: '111111111111',
  },
  'in none': {
    answers: {
      [CALL]: Object.assign(new Error('Your account is not a member of an organization.'), {
        name: 'AWSOrganizationsNotInUseException',
      }),
    },
    expect: undefined,
  },
  'nothing is said': { answers: { [CALL]: {} }, expect: /did not name/ },
})
