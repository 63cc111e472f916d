import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { kinesisStreamEncrypted } from './kinesis-stream-encrypted.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(kinesisStreamEncrypted, {
  COMPLIANT: { encrypted: given({ StreamEncryption: { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' } }) },
  NON_COMPLIANT: {
    'not encrypted': given({ Name: 'orders' }),
    'encrypted in no way': given({ StreamEncryption: { EncryptionType: 'NONE' } }),
  },
})
