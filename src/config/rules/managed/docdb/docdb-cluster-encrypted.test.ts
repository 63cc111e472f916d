import { testRule } from '../../testing.ts'
import { docdbClusterEncrypted } from './docdb-cluster-encrypted.ts'

const arn = 'arn:aws:kms:us-east-1:123456789012:key/1234-abcd'
const other = 'arn:aws:kms:us-east-1:123456789012:key/4321-abcd'
const cluster = (storageEncrypted: boolean | null, kmsKeyId?: string, engine = 'docdb') => ({
  configuration: { engine, storageEncrypted, kmsKeyId },
})

testRule(docdbClusterEncrypted, {
  COMPLIANT: {
    'it is encrypted': cluster(true, arn),
    'it is encrypted with one of the keys': [cluster(true, arn), { kmsKeyArns: `${other}, ${arn}` }],
  },
  NON_COMPLIANT: {
    'it is not encrypted': cluster(false),
    'encryption is unknown': cluster(null),
    'nothing is said': { configuration: { engine: 'docdb' } },
    'the key is none of those allowed': [cluster(true, arn), { kmsKeyArns: other }],
    'the key is unknown': [cluster(true), { kmsKeyArns: arn }],
  },
  NOT_APPLICABLE: {
    'another engine': cluster(false, undefined, 'aurora-mysql'),
    'no engine': { configuration: { storageEncrypted: false } },
  },
  INSUFFICIENT_DATA: { 'encryption is no flag': { configuration: { engine: 'docdb', storageEncrypted: 'maybe' } } },
})
