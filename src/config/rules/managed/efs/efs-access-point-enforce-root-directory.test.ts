import type { Json } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { efsAccessPointEnforceRootDirectory } from './efs-access-point-enforce-root-directory.ts'

const opening = (Path: Json) => ({ configuration: { AccessPointId: 'fsap-1', RootDirectory: { Path } } })
const approved = { approvedDirectories: '/data, /home' }

testRule(efsAccessPointEnforceRootDirectory, {
  COMPLIANT: { 'a directory': opening('/data/web'), 'one that is listed': [opening('/home'), approved] },
  NON_COMPLIANT: {
    'the root': opening('/'),
    'the root, where it is listed': [opening('/'), { approvedDirectories: '/' }],
    'null, which is the root': opening(null),
    'nothing is said': { configuration: { AccessPointId: 'fsap-1' } },
    'one that is not listed': [opening('/data/web'), approved],
  },
  INSUFFICIENT_DATA: { 'the path is a list': opening([]) },
})
