import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

const ON = ['ENABLED', 'ENABLING']

/**
 * DynamoDB describes no encryption of a table that its own key encrypts: such a table is judged as not encrypted.
 * https://docs.aws.amazon.com/config/latest/developerguide/dynamodb-table-encryption-enabled.html
 */
export const dynamodbTableEncryptionEnabled = managedRule({
  identifier: 'DYNAMODB_TABLE_ENCRYPTION_ENABLED',
  resourceTypes: ['AWS::DynamoDB::Table'],

  evaluate({ configuration }) {
    const status = configuration.text('ssedescription.status')
    return ON.includes(status ?? '')
      ? compliant
      : nonCompliant(`Encryption with a key of KMS is ${status ?? 'not set'}.`)
  },
})
