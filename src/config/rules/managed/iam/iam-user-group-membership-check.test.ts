import { testRule } from '../../testing.ts'
import { iamUserGroupMembershipCheck } from './iam-user-group-membership-check.ts'

const user = (...groupList: string[]) => ({ configuration: { userName: 'ann', groupList } })

testRule(iamUserGroupMembershipCheck, {
  COMPLIANT: {
    'in a group': user('a'),
    'in all that are asked for': [user('a', 'b', 'c'), { groupNames: 'a, b' }],
  },
  NON_COMPLIANT: {
    'in none': user(),
    'nothing known': { configuration: { userName: 'ann' } },
    'in one of two': [user('a', 'c'), { groupNames: 'a,b' }],
  },
})
