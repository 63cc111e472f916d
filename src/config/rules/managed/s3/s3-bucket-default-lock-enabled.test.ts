import { testRule } from '../../testing.ts'
import { bucket } from './bucket.testing.ts'
import { s3BucketDefaultLockEnabled } from './s3-bucket-default-lock-enabled.ts'

const lock = (mode?: string) =>
  bucket({
    ObjectLockConfiguration: {
      objectLockEnabled: 'Enabled',
      rule: mode === undefined ? null : { defaultRetention: { mode, days: 1 } },
    },
  })

testRule(s3BucketDefaultLockEnabled, {
  COMPLIANT: {
    'without a default': lock(),
    'in the mode asked for': [lock('COMPLIANCE'), { mode: 'COMPLIANCE' }],
  },
  NON_COMPLIANT: {
    'no lock': bucket({}),
    disabled: bucket({ ObjectLockConfiguration: { objectLockEnabled: null } }),
    'in another mode': [lock('GOVERNANCE'), { mode: 'COMPLIANCE' }],
    'in no mode': [lock(), { mode: 'GOVERNANCE' }],
  },
})
