import { testRule } from '../../testing.ts'
import { encryptedVolumes } from './encrypted-volumes.ts'

const id = '1234abcd-12ab-34cd-56ef-1234567890ab'
const arn = `arn:aws:kms:us-east-1:123456789012:key/${id}`
const volume = (encrypted: boolean | null, kmsKeyId: string | null = null, state = 'in-use') => ({
  configuration: { encrypted, kmsKeyId, state },
})

testRule(encryptedVolumes, {
  COMPLIANT: {
    'with any key': volume(true, arn),
    'with the key of the ARN': [volume(true, arn), { kmsId: arn }],
    'with the key of the id': [volume(true, arn), { kmsId: id }],
    'the item has the id only': [volume(true, id), { kmsId: arn }],
  },
  NON_COMPLIANT: {
    not: volume(false),
    'it is unsaid': volume(null),
    'with another key': [volume(true, arn), { kmsId: '0000abcd-12ab-34cd-56ef-1234567890ab' }],
    'with a key that ends alike': [volume(true, arn), { kmsId: id.slice(1) }],
    'with an unknown key': [volume(true), { kmsId: arn }],
  },
  NOT_APPLICABLE: {
    'attached to nothing': volume(false, null, 'available'),
    'state unsaid': { configuration: { encrypted: false } },
  },
  INSUFFICIENT_DATA: { 'no flag': { configuration: { state: 'in-use', encrypted: 'somewhat' } } },
})
