import { testRule } from '../../testing.ts'
import { eventDataStoreCmkEncryptionEnabled } from './event-data-store-cmk-encryption-enabled.ts'

const store = (KmsKeyId: string | null) => ({ configuration: { Name: 's', KmsKeyId } })

testRule(eventDataStoreCmkEncryptionEnabled, {
  COMPLIANT: {
    'with a key': store('arn:k'),
    'with the key asked for': [store('arn:k'), { kmsKeyArns: 'arn:j,arn:k' }],
  },
  NON_COMPLIANT: {
    'without a key': store(null),
    'with an empty one': store(''),
    'with another': [store('arn:k'), { kmsKeyArns: 'arn:j' }],
  },
})
