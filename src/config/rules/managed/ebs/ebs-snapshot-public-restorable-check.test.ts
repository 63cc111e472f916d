import { publicSnapshots } from '../../../../cloud/facts/ec2/public-snapshots.ts'
import { testAccountRule } from '../../testing.ts'
import { ebsSnapshotPublicRestorableCheck } from './ebs-snapshot-public-restorable-check.ts'

const account = 'AWS::::Account 123456789012'

testAccountRule(ebsSnapshotPublicRestorableCheck, {
  'no public snapshot': { facts: [[publicSnapshots, []]], expect: { [account]: 'COMPLIANT' } },
  'one public snapshot': { facts: [[publicSnapshots, ['snap-1']]], expect: { [account]: 'NON_COMPLIANT' } },
  'several public snapshots': {
    facts: [[publicSnapshots, ['snap-1', 'snap-2']]],
    expect: { [account]: 'NON_COMPLIANT' },
  },
  'they cannot be read': {
    facts: [[publicSnapshots, new Error('UnauthorizedOperation')]],
    expect: { throws: /UnauthorizedOperation/ },
  },
})
