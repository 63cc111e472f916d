import { testRule } from '../../testing.ts'
import { dynamodbTableEncryptedKms } from './dynamodb-table-encrypted-kms.ts'

const arn = 'arn:aws:kms:us-east-1:123456789012:key/1234-abcd'
const other = 'arn:aws:kms:us-east-1:123456789012:key/4321-abcd'
const table = (ssetype: string | null, kmsmasterKeyArn?: string) => ({
  configuration: { ssedescription: { status: 'ENABLED', ssetype, kmsmasterKeyArn } },
})

testRule(dynamodbTableEncryptedKms, {
  COMPLIANT: {
    'a key of KMS': table('KMS', arn),
    'one of the keys': [table('KMS', arn), { kmsKeyArns: `${other}, ${arn}` }],
  },
  NON_COMPLIANT: {
    "DynamoDB's own key": { configuration: { tableName: 'main', ssedescription: null } },
    'nothing is said': { configuration: { tableName: 'main' } },
    'another kind of encryption': table('AES256'),
    'an unknown kind': table(null),
    'another key': [table('KMS', arn), { kmsKeyArns: other }],
    'an unknown key': [table('KMS'), { kmsKeyArns: arn }],
  },
  INSUFFICIENT_DATA: { 'no structure': { configuration: { ssedescription: [] } } },
})
