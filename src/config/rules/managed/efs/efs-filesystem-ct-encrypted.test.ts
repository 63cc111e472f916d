import type { Json } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { efsFilesystemCtEncrypted } from './efs-filesystem-ct-encrypted.ts'

const KEY = 'arn:aws:kms:us-east-1:123456789012:key/1'
const having = (Encrypted: Json, KmsKeyId: Json = KEY) => ({ configuration: { Encrypted, KmsKeyId } })

testRule(efsFilesystemCtEncrypted, {
  COMPLIANT: { 'by any key': having(true), 'by a listed key': [having(true), { kmsKeyArns: `${KEY}2, ${KEY}` }] },
  NON_COMPLIANT: {
    'it is not': having(false),
    null: having(null),
    'nothing is said': { configuration: { FileSystemId: 'fs-1' } },
    'by another key': [having(true), { kmsKeyArns: `${KEY}2` }],
    'by an unknown key': [having(true, null), { kmsKeyArns: KEY }],
    'it is not, though the key is listed': [having(false), { kmsKeyArns: KEY }],
  },
  INSUFFICIENT_DATA: { 'it is no flag': having('perhaps') },
})
