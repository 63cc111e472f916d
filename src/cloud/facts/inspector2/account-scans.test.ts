import { inPages, testFact } from '../../fact.testing.ts'
import { accountScans } from './account-scans.ts'

const OWN = '123456789012'
const [STATUS, ADMINISTRATOR, MEMBERS] = [
  'inspector2:BatchGetAccountStatus',
  'inspector2:GetDelegatedAdminAccount',
  'inspector2:ListMembers',
]
const on = { status: 'ENABLED' }
const resourceState = { ec2: on, ecr: { status: 'ENABLING' }, lambda: { status: 'DISABLED' }, codeRepository: on }
const statuses = ({ accountIds }: { accountIds: string[] }) => ({
  accounts: accountIds.map((accountId) => ({ accountId, resourceState })),
  failedAccounts: [],
})
const administrator = (accountId: string) => ({ [ADMINISTRATOR]: { delegatedAdmin: { accountId } } })
const enabled = new Set(['ec2'] as const)

testFact(accountScans, {
  'an account on its own': {
    answers: {
      [STATUS]: statuses,
      [ADMINISTRATOR]: Object.assign(new Error('none'), { name: 'ResourceNotFoundException' }),
    },
    expect: [{ accountId: OWN, enabled }],
  },
  'a member': {
    answers: { [STATUS]: statuses, ...administrator('111111111111') },
    expect: [{ accountId: OWN, enabled }],
  },
  'the administrator, with its members': {
    answers: {
      [STATUS]: statuses,
      ...administrator(OWN),
      [MEMBERS]: inPages(
        'nextToken',
        { members: [{ accountId: '222222222222' }, { accountId: OWN }] },
        { members: [{ accountId: '333333333333' }] },
      ),
    },
    expect: [OWN, '222222222222', '333333333333'].map((accountId) => ({ accountId, enabled })),
  },
  'never enabled': {
    answers: { [STATUS]: { accounts: [{ accountId: OWN, state: { status: 'DISABLED' } }] }, [ADMINISTRATOR]: {} },
    expect: [{ accountId: OWN, enabled: new Set<never>() }],
  },
  'an account of which nothing is told': {
    answers: {
      [STATUS]: { accounts: [], failedAccounts: [{ accountId: OWN, errorMessage: 'Internal error' }] },
      [ADMINISTRATOR]: {},
    },
    expect: /did not tell the status of 123456789012: Internal error/,
  },
})
