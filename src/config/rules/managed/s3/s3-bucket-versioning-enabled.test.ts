import { testRule } from '../../testing.ts'
import { s3BucketVersioningEnabled } from './s3-bucket-versioning-enabled.ts'

const bucket = (status: string, isMfaDeleteEnabled: boolean | null = null) => ({
  supplementaryConfiguration: { BucketVersioningConfiguration: { status, isMfaDeleteEnabled } },
})
const mfa = { isMfaDeleteEnabled: 'true' }

testRule(s3BucketVersioningEnabled, {
  COMPLIANT: {
    'versioning on': bucket('Enabled'),
    'MFA delete on, as asked': [bucket('Enabled', true), mfa],
  },
  NON_COMPLIANT: {
    'never versioned': bucket('Off'),
    suspended: bucket('Suspended'),
    'MFA delete asked for, and off': [bucket('Enabled', false), mfa],
    'MFA delete asked for, and unknown': [bucket('Enabled'), mfa],
  },
})
