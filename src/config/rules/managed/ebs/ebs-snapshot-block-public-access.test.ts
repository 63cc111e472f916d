import { testRule } from '../../testing.ts'
import { ebsSnapshotBlockPublicAccess } from './ebs-snapshot-block-public-access.ts'

const access = (State: string | null) => ({ configuration: { AccountId: '123456789012', State } })

testRule(ebsSnapshotBlockPublicAccess, {
  COMPLIANT: { 'all sharing is blocked': access('block-all-sharing') },
  NON_COMPLIANT: {
    'new sharing only': access('block-new-sharing'),
    'nothing is': access('unblocked'),
    'it is unsaid': access(null),
  },
  INSUFFICIENT_DATA: { 'no text': { configuration: { State: ['block-all-sharing'] } } },
})
