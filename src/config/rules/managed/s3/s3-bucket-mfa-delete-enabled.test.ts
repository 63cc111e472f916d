import { testRule } from '../../testing.ts'
import { bucket } from './bucket.testing.ts'
import { s3BucketMfaDeleteEnabled } from './s3-bucket-mfa-delete-enabled.ts'

const versioned = (isMfaDeleteEnabled: boolean | null) =>
  bucket({ BucketVersioningConfiguration: { status: 'Enabled', isMfaDeleteEnabled } })

testRule(s3BucketMfaDeleteEnabled, {
  COMPLIANT: { on: versioned(true) },
  NON_COMPLIANT: { off: versioned(false), 'never set': versioned(null), 'nothing known': bucket({}) },
})
