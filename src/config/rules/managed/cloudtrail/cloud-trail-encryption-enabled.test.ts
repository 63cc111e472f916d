import { testRule } from '../../testing.ts'
import { cloudTrailEncryptionEnabled } from './cloud-trail-encryption-enabled.ts'

const trail = (kmsKeyId: string | null) => ({ configuration: { name: 't', kmsKeyId } })

testRule(cloudTrailEncryptionEnabled, {
  COMPLIANT: { 'with a key': trail('arn:aws:kms:us-east-1:123456789012:key/k') },
  NON_COMPLIANT: { 'without a key': trail(null), 'with an empty one': trail('') },
})
