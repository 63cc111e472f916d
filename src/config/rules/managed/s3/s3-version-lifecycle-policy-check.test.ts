import { testRule } from '../../testing.ts'
import { bucket } from './bucket.testing.ts'
import { s3VersionLifecyclePolicyCheck } from './s3-version-lifecycle-policy-check.ts'

const versioned = (...statuses: string[]) =>
  bucket({
    BucketVersioningConfiguration: { status: 'Enabled' },
    BucketLifecycleConfiguration: { rules: statuses.map((status) => ({ status })) },
  })

testRule(s3VersionLifecyclePolicyCheck, {
  COMPLIANT: {
    'a rule': versioned('Disabled', 'Enabled'),
    'a rule, asked for by name': [versioned('Enabled'), { bucketNames: 'a,b' }],
  },
  NON_COMPLIANT: {
    'no lifecycle': bucket({ BucketVersioningConfiguration: { status: 'Enabled' } }),
    'no rule': versioned(),
    'no rule that is enabled': versioned('Disabled'),
  },
  NOT_APPLICABLE: {
    'never versioned': bucket({ BucketVersioningConfiguration: { status: 'Off' } }),
    suspended: bucket({ BucketVersioningConfiguration: { status: 'Suspended' } }),
    'not asked for': [versioned(), { bucketNames: 'a' }],
  },
})
