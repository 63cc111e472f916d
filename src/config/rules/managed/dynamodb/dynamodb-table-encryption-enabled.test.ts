import { testRule } from '../../testing.ts'
import { dynamodbTableEncryptionEnabled } from './dynamodb-table-encryption-enabled.ts'

const table = (status: string | null) => ({ configuration: { ssedescription: { status } } })

testRule(dynamodbTableEncryptionEnabled, {
  COMPLIANT: { 'it is on': table('ENABLED'), 'it is being turned on': table('ENABLING') },
  NON_COMPLIANT: {
    'it is off': table('DISABLED'),
    'it is being turned off': table('DISABLING'),
    'it is unknown': table(null),
    "DynamoDB's own key": { configuration: { tableName: 'main' } },
  },
  INSUFFICIENT_DATA: { 'no structure': { configuration: { ssedescription: 'ENABLED' }, beyondSchema: 'a wrong type' } },
})
