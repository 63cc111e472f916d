import type { Json } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { efsAccessPointEnforceUserIdentity } from './efs-access-point-enforce-user-identity.ts'

const as = (Uid: Json, Gid: Json) => ({ configuration: { AccessPointId: 'fsap-1', PosixUser: { Uid, Gid } } })

testRule(efsAccessPointEnforceUserIdentity, {
  COMPLIANT: {
    'any user': as('1000', '1000'),
    'a listed user': [as('1000', '5'), { approvedUids: '1000,1001' }],
    'a listed group': [as('5', '1001'), { approvedGids: '1000, 1001' }],
    'both are listed, as numbers': [as(1000, 1001), { approvedUids: '1000', approvedGids: '1001' }],
  },
  NON_COMPLIANT: {
    'no user': { configuration: { AccessPointId: 'fsap-1' } },
    'the user is null': { configuration: { AccessPointId: 'fsap-1', PosixUser: null } },
    'another user': [as('5', '1001'), { approvedUids: '1000', approvedGids: '1001' }],
    'another group': [as('1000', '5'), { approvedUids: '1000', approvedGids: '1001' }],
    'a user without an id': [as(null, '1'), { approvedUids: '1000' }],
  },
  INSUFFICIENT_DATA: { 'the user is a text': { configuration: { PosixUser: 'root' } } },
})
