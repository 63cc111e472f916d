import { testRule } from '../../testing.ts'
import { kmsCmkNotScheduledForDeletion } from './kms-cmk-not-scheduled-for-deletion.ts'

const key = (keyState: string, keyManager = 'CUSTOMER') => ({
  resourceId: 'k',
  arn: 'arn:aws:kms:us-east-1:123456789012:key/k',
  configuration: { keyState, keyManager },
})

testRule(kmsCmkNotScheduledForDeletion, {
  COMPLIANT: {
    enabled: key('Enabled'),
    disabled: key('Disabled'),
    'one asked for': [key('Enabled'), { kmsKeyIds: 'j, k' }],
  },
  NON_COMPLIANT: {
    'to be deleted': key('PendingDeletion'),
    'asked for by its ARN': [key('PendingDeletion'), { kmsKeyIds: 'arn:aws:kms:us-east-1:123456789012:key/k' }],
  },
  NOT_APPLICABLE: {
    "AWS's": key('Enabled', 'AWS'),
    'not asked for': [key('PendingDeletion'), { kmsKeyIds: 'j' }],
  },
})
