import { testRule } from '../../testing.ts'
import { rdsStorageEncrypted } from './rds-storage-encrypted.ts'

const arn = 'arn:aws:kms:us-east-1:123456789012:key/1234-abcd'
const instance = (storageEncrypted: boolean | null, kmsKeyId?: string) => ({
  configuration: { storageEncrypted, kmsKeyId },
})

testRule(rdsStorageEncrypted, {
  COMPLIANT: {
    'the storage is encrypted': instance(true),
    'the key is the ARN that is asked for': [instance(true, arn), { kmsKeyId: arn }],
    'the key has the id that is asked for': [instance(true, arn), { kmsKeyId: '1234-abcd' }],
  },
  NON_COMPLIANT: {
    'the storage is not encrypted': instance(false),
    'encryption is unknown': instance(null),
    'nothing is said': { configuration: { engine: 'mysql' } },
    'the key is another': [instance(true, arn), { kmsKeyId: '4321-abcd' }],
    'the key is unknown': [instance(true), { kmsKeyId: arn }],
  },
  INSUFFICIENT_DATA: { 'encryption is no flag': { configuration: { storageEncrypted: [] } } },
})
